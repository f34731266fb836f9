from .read import *
from .titles import title as heading
