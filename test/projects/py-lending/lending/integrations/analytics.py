from __future__ import annotations

import os
from typing import Any

import posthog
import segment.analytics as analytics

from lending.dto import Patron
from lending.helpers import pseudonym

analytics.write_key = os.environ.get("SEGMENT_WRITE_KEY", "")
posthog.project_api_key = os.environ.get("POSTHOG_KEY", "")
posthog.host = "https://eu.posthog.com"


class Tracker:
    def registered(self, patron: Patron) -> None:
        analytics.identify(str(patron.id), patron.contact())

    def lent(self, patron: Patron, copy_id: int) -> None:
        properties = {**patron.statistics(), "copy": copy_id}
        analytics.track(pseudonym(patron.id), "Lent", properties)

    def held(self, patron: Patron, **properties: Any) -> None:
        posthog.capture("hold placed", distinct_id=patron.email, properties=properties)

    def opened(self, page: str, branch: int) -> None:
        posthog.capture("page opened", distinct_id="anonymous", properties={"page": page, "branch": branch})


track = Tracker()
