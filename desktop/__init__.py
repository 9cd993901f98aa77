"""The Qt application over `geodata`."""

from desktop.immortal import keep_true_alive

keep_true_alive()
