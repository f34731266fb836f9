from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS, cross_origin
from starlette.middleware.cors import CORSMiddleware as StarletteCors

app = FastAPI()
# finding: permissive-cors
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"])

shop = Flask(__name__)
# finding: permissive-cors
CORS(shop, origins="*", supports_credentials=True)


@shop.route("/me")
# finding: permissive-cors
@cross_origin(origins=["*"], supports_credentials=True)
def me():
    return {}


ORIGINS = ["*"]
admin = FastAPI()
# finding: permissive-cors
admin.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)


def wrap(inner):
    # finding: permissive-cors
    return StarletteCors(inner, allow_origins=["*"], allow_credentials=True)


# what is fine

public = FastAPI()
# ok: permissive-cors
public.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])

partner = FastAPI()
# ok: permissive-cors
partner.add_middleware(CORSMiddleware, allow_origins=["https://shop.eu"], allow_credentials=True)

catalogue = Flask(__name__)
# ok: permissive-cors
CORS(catalogue)
# ok: permissive-cors
CORS(catalogue, origins="*")
# ok: permissive-cors
CORS(catalogue, origins=["https://shop.eu", "https://www.shop.eu"], supports_credentials=True)
