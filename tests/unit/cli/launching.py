"""Runs commands over the verbs of a house."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from hygiene_app import app
from hygiene_app.cli.launch import Launch
from hygiene_app.model.notice import Reaction
from hygiene_app.workflow.doctor import Doctor
from tests.support.house import House

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parents[3] / "docs/schema/cli.json").read_text("utf-8"))
)


def launch(house: House) -> Launch:
    """Return what the command line gets; the verbs are those of the house, whatever the profile."""
    return Launch(
        services=lambda _profile: house.verbs,
        demo=app.build_demo,
        recognise=app.recognise_only,
        doctor=lambda _profile: Doctor({}),
        picture=lambda _services, _path: None,
        notify=lambda _notice, _wait: Reaction.SHOWN,
        window=lambda _profile: 0,
        resources=app.resources(),
        version="0",
    )
