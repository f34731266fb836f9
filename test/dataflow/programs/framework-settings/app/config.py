import os


class Base:
    LLM_URL = "https://api.openai.com/v1/chat/completions"
    DRAFT_URL = os.environ.get("DRAFT_URL", "https://api.anthropic.com/v1/messages")
    STATS_URL = "https://stats.example.org/in"
    OTHER_URL = os.environ.get("OTHER_URL")
    EITHER_URL = "https://api.openai.com/v1/chat/completions"


class Elsewhere(Base):
    EITHER_URL = "https://inference.hospital.example/v1"


class Development(Base):
    LLM_URL = "http://localhost:4000/v1"


CONFIGS = {"base": Base, "elsewhere": Elsewhere, "development": Development}
