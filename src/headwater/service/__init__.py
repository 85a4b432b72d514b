"""The only door: one function a use case, and the plan of steps that all of them follow."""
