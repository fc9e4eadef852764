"""What the window draws: widgets with signals of intent and setters; no network, no SQL."""
