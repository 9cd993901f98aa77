"""The Qt application over `geodata`."""

from desktop.immortal import keep_constants_alive

keep_constants_alive()
