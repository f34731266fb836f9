from .helpers import *
from .helpers import passes as renamed
