from litestar import Litestar
from litestar.config.cors import CORSConfig

# finding: permissive-cors
everybody = Litestar(route_handlers=[], cors_config=CORSConfig(allow_origins=["*"], allow_credentials=True))
# ok: permissive-cors
public = Litestar(route_handlers=[], cors_config=CORSConfig(allow_origins=["*"]))
# ok: permissive-cors
partner = Litestar(route_handlers=[], cors_config=CORSConfig(allow_origins=["https://shop.eu"], allow_credentials=True))
