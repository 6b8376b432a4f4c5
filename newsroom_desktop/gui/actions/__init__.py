"""Every command of the window, one row each."""
