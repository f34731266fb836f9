from fastapi import FastAPI
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS

depot = FastAPI()
# finding: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r"https?://.*", allow_credentials=True)
# finding: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)
# finding: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r"^https://(.+)$", allow_credentials=True)
# finding: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r"^https?:\/\/[^/]+(:\d+)?$", allow_credentials=True)
# finding: permissive-cors
wharf = FastAPI(middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)])

kiln = Flask(__name__)
# finding: permissive-cors
CORS(kiln, supports_credentials=True)
# finding: permissive-cors
CORS(kiln, resources={r"/glaze/*": {"origins": "*", "supports_credentials": True}})
# finding: permissive-cors
CORS(kiln, resources={r"/glaze/*": {"origins": ["*"]}}, supports_credentials=True)
later = CORS()
# finding: permissive-cors
later.init_app(kiln, origins="*", supports_credentials=True)

# what is fine

# ok: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\.pottery\.eu", allow_credentials=True)
# ok: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r"https?://localhost(:\d+)?", allow_credentials=True)
# ok: permissive-cors
depot.add_middleware(CORSMiddleware, allow_origin_regex=r".*")
# ok: permissive-cors
CORS(kiln, resources={r"/glaze/*": {"origins": "*"}})
# ok: permissive-cors
CORS(kiln, resources={r"/glaze/*": {"origins": ["https://pottery.eu"], "supports_credentials": True}})
