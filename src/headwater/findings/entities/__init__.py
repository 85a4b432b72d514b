"""Entities: one person, body, place or group of a story, over all its articles."""

from headwater.findings.entities.drafts import STEP, VERSION
from headwater.findings.entities.link import LinkedEntities, link_entities

__all__ = ["STEP", "VERSION", "LinkedEntities", "link_entities"]
