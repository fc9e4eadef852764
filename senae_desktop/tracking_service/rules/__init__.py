"""Where an import stands, from what is known to have happened to it: pure functions.

``assessment.assess`` is the only entrance. Codes and terms come from the catalogues.
"""
