from pathlib import Path

import yaml
from ruamel.yaml import YAML
from yaml import CLoader, SafeLoader, load

FILE = Path("settings.yaml")


def settings():
    # finding: unsafe-yaml-loading
    first = yaml.load(FILE.read_text(), Loader=yaml.Loader)
    # finding: unsafe-yaml-loading
    second = yaml.load(FILE.open(), Loader=yaml.UnsafeLoader)
    # finding: unsafe-yaml-loading
    third = load(FILE.open(), CLoader)
    # finding: unsafe-yaml-loading
    fourth = yaml.unsafe_load(FILE.open())
    # finding: unsafe-yaml-loading
    fifth = yaml.load(FILE.open())
    return first, second, third, fourth, fifth


def safe_settings():
    # ok: unsafe-yaml-loading
    first = yaml.safe_load(FILE.read_text())
    # ok: unsafe-yaml-loading
    second = yaml.load(FILE.open(), Loader=yaml.SafeLoader)
    # ok: unsafe-yaml-loading
    third = load(FILE.open(), SafeLoader)
    # ok: unsafe-yaml-loading
    fourth = yaml.load(FILE.open(), Loader=yaml.BaseLoader)
    # ok: unsafe-yaml-loading
    fifth = yaml.safe_load_all(FILE.open())
    return first, second, third, fourth, fifth


def round_trip():
    # finding: unsafe-yaml-loading
    unsafe = YAML(typ="unsafe")
    # ok: unsafe-yaml-loading
    safe = YAML(typ="safe")
    # ok: unsafe-yaml-loading
    default = YAML()
    return unsafe, safe, default
