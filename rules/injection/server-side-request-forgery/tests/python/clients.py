"""Clients of HTTP and other protocols, browsers, converters and loaders."""
from fastapi import FastAPI, Request
import aiohttp, httpx, urllib3, requests, niquests, feedparser, yt_dlp, zeep, suds.client, pdfkit, imgkit, trafilatura, newspaper, scrapy, socket, asyncio, ftplib, smtplib, paramiko, curl_cffi, requests_cache, requests_futures.sessions, aiohttp_retry, httpcore, grpc, xmlrpc.client, websockets, socketio, redis, smart_open, fsspec, imageio, ldap3, pycurl
from urllib.request import urlopen, Request as UReq, build_opener
import urllib.request
from playwright.async_api import async_playwright
from selenium import webdriver
from weasyprint import HTML, CSS
from langchain_community.document_loaders import WebBaseLoader, PlaywrightURLLoader, AsyncHtmlLoader
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.requests import RequestsHTTPTransport
from websockets.sync.client import connect as wsconnect
from websockets.asyncio.client import connect as awsconnect
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from requests_html import HTMLSession
from curl_cffi import requests as creq
from http.client import HTTPSConnection
from llama_index.readers.web import SimpleWebPageReader
from hvac import Client as Vault
from elasticsearch import Elasticsearch
import mechanize, robobrowser, pyppeteer, crawl4ai, firecrawl
import pandas as pd
import cv2
from urllib.parse import urlparse, urljoin, quote

app = FastAPI()
HOSTS = {"a.example.com", "b.example.com"}

@app.get("/1")
async def s1(u: str):
    async with httpx.AsyncClient() as c:
        await c.get(u)  # finding: server-side-request-forgery
        async with c.stream("GET", u) as r:  # finding: server-side-request-forgery
            pass
        req = c.build_request("GET", u)  # finding: server-side-request-forgery
        await c.send(req)
        await c.get("https://a.example.com/" + quote(u))  # ok: server-side-request-forgery
        await c.get(f"https://a.example.com/{u}")  # ok: server-side-request-forgery
        await c.get("https://a.example.com/", params={"u": u})  # ok: server-side-request-forgery
    async with aiohttp.ClientSession() as s:
        async with s.get(u) as r:  # finding: server-side-request-forgery
            pass
        async with s.ws_connect(u) as w:  # finding: server-side-request-forgery
            pass
    http = urllib3.PoolManager()
    http.request("GET", u)  # finding: server-side-request-forgery
    urllib3.request("GET", u)  # finding: server-side-request-forgery
    niquests.get(u)  # finding: server-side-request-forgery
    niquests.Session().post(u)  # finding: server-side-request-forgery
    creq.get(u)  # finding: server-side-request-forgery
    curl_cffi.requests.AsyncSession().get(u)  # finding: server-side-request-forgery
    requests_cache.CachedSession("x").get(u)  # finding: server-side-request-forgery
    requests_futures.sessions.FuturesSession().get(u)  # finding: server-side-request-forgery
    await aiohttp_retry.RetryClient().get(u)  # finding: server-side-request-forgery
    httpcore.request("GET", u)  # finding: server-side-request-forgery

@app.get("/2")
async def s2(u: str, h: str):
    feedparser.parse(u)  # finding: server-side-request-forgery
    yt_dlp.YoutubeDL({}).extract_info(u)  # finding: server-side-request-forgery
    yt_dlp.YoutubeDL({}).download([u])  # finding: server-side-request-forgery
    zeep.Client(u)  # finding: server-side-request-forgery
    zeep.Client(wsdl=u)  # finding: server-side-request-forgery
    suds.client.Client(u)  # finding: server-side-request-forgery
    pdfkit.from_url(u, "x.pdf")  # finding: server-side-request-forgery
    imgkit.from_url(u, "x.png")  # finding: server-side-request-forgery
    trafilatura.fetch_url(u)  # finding: server-side-request-forgery
    newspaper.Article(u).download()  # finding: server-side-request-forgery
    scrapy.Request(u)  # finding: server-side-request-forgery
    socket.create_connection((h, 80))  # finding: server-side-request-forgery
    s = socket.socket()
    s.connect((h, 80))  # finding: server-side-request-forgery
    s.connect(("a.example.com", 80))
    await asyncio.open_connection(h, 80)  # finding: server-side-request-forgery
    ftplib.FTP_TLS(h)  # finding: server-side-request-forgery
    smtplib.SMTP_SSL(h)  # finding: server-side-request-forgery
    paramiko.SSHClient().connect(h)  # finding: server-side-request-forgery

@app.get("/3")
async def s3(u: str):
    urlopen(u)  # finding: server-side-request-forgery
    urllib.request.urlretrieve(u, "x")  # finding: server-side-request-forgery
    build_opener().open(u)  # finding: server-side-request-forgery
    async with async_playwright() as p:
        b = await p.chromium.launch()
        page = await b.new_page()
        await page.goto(u)  # finding: server-side-request-forgery
        ctx = await b.new_context()
        p2 = await ctx.new_page()
        await p2.goto(u)  # finding: server-side-request-forgery
        await p2.goto("https://a.example.com/?q=" + quote(u))  # ok: server-side-request-forgery
    d = webdriver.Chrome()
    d.get(u)  # finding: server-side-request-forgery
    HTML(url=u).write_pdf()  # finding: server-side-request-forgery
    HTML(u).write_pdf()  # finding: server-side-request-forgery
    WebBaseLoader(u).load()  # finding: server-side-request-forgery
    WebBaseLoader([u]).load()  # finding: server-side-request-forgery
    AsyncHtmlLoader([u]).load()  # finding: server-side-request-forgery
    AIOHTTPTransport(url=u)  # finding: server-side-request-forgery
    RequestsHTTPTransport(url=u)  # finding: server-side-request-forgery
    async with awsconnect(u) as ws:  # finding: server-side-request-forgery
        pass
    with wsconnect(u) as ws:  # finding: server-side-request-forgery
        pass
    await AsyncHTTPClient().fetch(u)  # finding: server-side-request-forgery
    await AsyncHTTPClient().fetch(HTTPRequest(u))  # finding: server-side-request-forgery
    HTMLSession().get(u)  # finding: server-side-request-forgery
    HTTPSConnection(u)  # finding: server-side-request-forgery
    SimpleWebPageReader().load_data([u])  # finding: server-side-request-forgery
    pd.read_csv(u)
    b2 = await pyppeteer.launch()
    pg = await b2.newPage()
    await pg.goto(u)  # finding: server-side-request-forgery

@app.get("/4")
async def s4(u: str):
    host = urlparse(u).hostname  # ok: server-side-request-forgery
    if host not in HOSTS:
        return {}
    requests.get(u)  # ok: server-side-request-forgery
    async with httpx.AsyncClient(base_url="https://a.example.com") as c:
        await c.get("/x/" + u)  # ok: server-side-request-forgery
    with requests.Session() as s:
        s.request("GET", urljoin("https://a.example.com/", "x"))
    curl = pycurl.Curl()
    curl.setopt(curl.URL, "https://a.example.com")

@app.get("/5")
async def s5(u: str):
    curl = pycurl.Curl()
    curl.setopt(curl.URL, u)  # finding: server-side-request-forgery
    curl.setopt(pycurl.URL, u)  # finding: server-side-request-forgery
    requests.get(urljoin("https://a.example.com/", u))  # finding: server-side-request-forgery
    requests.get(url=f"https://{u}.example.com/x")  # finding: server-side-request-forgery
    requests.get(f"https://{u}/x")  # finding: server-side-request-forgery
    r = requests.Request("GET", u)  # finding: server-side-request-forgery
    await asyncio.to_thread(requests.get, u)  # finding: server-side-request-forgery
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, requests.get, u)  # finding: server-side-request-forgery
    c = httpx.Client(base_url=u)  # finding: server-side-request-forgery
