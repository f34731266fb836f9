from .web import app
from .compat import client as shared_client
