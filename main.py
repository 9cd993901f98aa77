"""`python main.py` opens the atlas; `python main.py extract|snapshot …` works without a window."""

from desktop.launch import main

if __name__ == "__main__":
    raise SystemExit(main())
