"""The main job performed on the real window without a person: for machines without a display,
for pictures, and as the proof that a built program works."""
