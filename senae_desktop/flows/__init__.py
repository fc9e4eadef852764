"""Conversations between the window and the use cases: one class for each thing a person does.

The only place where a dialog is awaited. Widgets below know no coroutine, use cases know no Qt.
"""
