"""Connections of many clients."""
import ssl, httpx, requests, urllib3, aiohttp, redis, pika, pymysql, psycopg2, mysql.connector, grpc, hvac, docker, boto3, minio, kafka, aiokafka, confluent_kafka, aio_pika, nats, socketio, ldap3, pysftp, asyncpg, elasticsearch, opensearchpy, kubernetes, websockets, paramiko, uvicorn
import paho.mqtt.client as mqtt
from twisted.internet import ssl as tssl
from websockets.asyncio.client import connect
from influxdb_client import InfluxDBClient
from requests.adapters import HTTPAdapter
from cassandra.cluster import Cluster
from neo4j import GraphDatabase
from clickhouse_connect import get_client
from sqlalchemy import create_engine
from kombu import Connection
from celery import Celery

def verify():
    httpx.AsyncHTTPTransport(verify=False)  # finding: tls-verification-disabled
    httpx.AsyncHTTPTransport(verify=True)  # ok: tls-verification-disabled
    httpx.HTTPTransport(verify=False)  # finding: tls-verification-disabled
    urllib3.PoolManager(cert_reqs="CERT_NONE")  # finding: tls-verification-disabled
    urllib3.PoolManager(cert_reqs="CERT_REQUIRED")  # ok: tls-verification-disabled
    hvac.Client(url="https://vault.example.com", verify=False)  # finding: tls-verification-disabled
    boto3.client("s3", verify=False)  # finding: tls-verification-disabled
    boto3.client("s3", verify="/etc/ca.pem")  # ok: tls-verification-disabled
    client = mqtt.Client()
    client.tls_set(cert_reqs=ssl.CERT_NONE)  # finding: tls-verification-disabled
    client.tls_insecure_set(True)
    client.tls_insecure_set(False)  # ok: tls-verification-disabled
    mysql.connector.connect(host="db.example.com", ssl_verify_cert=False)  # ok: tls-verification-disabled
    pymysql.connect(host="db.example.com", ssl={"verify_mode": "none"})  # finding: tls-verification-disabled
    InfluxDBClient(url="https://m.example.com", verify_ssl=False)  # finding: tls-verification-disabled
    cfg = kubernetes.client.Configuration()  # ok: tls-verification-disabled
    cfg.verify_ssl = False  # finding: tls-verification-disabled
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": False})  # finding: tls-verification-disabled
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": True})  # ok: tls-verification-disabled
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=False)
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=True)  # ok: tls-verification-disabled
    socketio.Client(ssl_verify=False)  # finding: tls-verification-disabled
    socketio.Client(ssl_verify=True)  # ok: tls-verification-disabled
    cn = pysftp.CnOpts()  # ok: tls-verification-disabled
    cn.hostkeys = None
    GraphDatabase.driver("neo4j+ssc://g.example.com")  # finding: tls-verification-disabled
    GraphDatabase.driver("neo4j+s://g.example.com")  # ok: tls-verification-disabled
    get_client(host="c.example.com", secure=True, verify=False)  # finding: tls-verification-disabled
    elasticsearch.Elasticsearch("https://e.example.com", verify_certs=False)  # finding: tls-verification-disabled
    elasticsearch.Elasticsearch("https://e.example.com", ssl_assert_hostname=False)
    redis.Redis(host="r.example.com", ssl=True, ssl_cert_reqs="none")  # finding: tls-verification-disabled
    redis.Redis(host="r.example.com", ssl=True, ssl_check_hostname=False)
    ctx = ssl.create_default_context()  # ok: tls-verification-disabled
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE  # finding: tls-verification-disabled
    ctx2 = ssl.create_default_context()  # ok: tls-verification-disabled
    ctx2.verify_mode = ssl.CERT_REQUIRED
    ctx3 = ssl._create_unverified_context()  # finding: tls-verification-disabled
    aiohttp.TCPConnector(ssl=False)  # finding: tls-verification-disabled
    aiohttp.TCPConnector(verify_ssl=False)  # finding: tls-verification-disabled
    minio.Minio("m.example.com", secure=True, cert_check=False)  # finding: tls-verification-disabled
    minio.Minio("m.example.com", secure=True, cert_check=True)  # ok: tls-verification-disabled

def versions():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # ok: tls-verification-disabled
    ctx.minimum_version = ssl.TLSVersion.TLSv1
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    client = mqtt.Client()
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_1)
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_2)  # ok: tls-verification-disabled
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1)
    urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLSv1)
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)  # ok: tls-verification-disabled
    tssl.CertificateOptions(insecurelyLowerMinimumTo=tssl.TLSVersion.TLSv1_0)
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLSv1)
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLS_SERVER)  # ok: tls-verification-disabled
    ldap3.Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1)

async def clear():
    grpc.insecure_channel("g.example.com:443")
    grpc.aio.insecure_channel("g.example.com:443")
    grpc.insecure_channel("localhost:50051")  # ok: tls-verification-disabled
    grpc.secure_channel("g.example.com:443", grpc.ssl_channel_credentials())  # ok: tls-verification-disabled
    minio.Minio("m.example.com", secure=False)
    minio.Minio("localhost:9000", secure=False)  # ok: tls-verification-disabled
    minio.Minio("m.example.com")  # ok: tls-verification-disabled
    boto3.client("s3", use_ssl=False)
    boto3.client("sqs", endpoint_url="http://q.example.com")
    boto3.client("sqs", endpoint_url="http://localhost:4566")  # ok: tls-verification-disabled
    await aio_pika.connect_robust("amqp://mq.example.com/")
    await aio_pika.connect_robust("amqps://mq.example.com/")  # ok: tls-verification-disabled
    await nats.connect("nats://n.example.com:4222")
    await nats.connect("tls://n.example.com:4222")  # ok: tls-verification-disabled
    socketio.Client().connect("http://s.example.com")
    socketio.Client().connect("https://s.example.com")  # ok: tls-verification-disabled
    async with connect("ws://s.example.com/x") as ws:
        pass
    async with connect("wss://s.example.com/x") as ws:
        pass
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="PLAINTEXT")
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="SASL_SSL")  # ok: tls-verification-disabled
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_PLAINTEXT"})
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_SSL"})  # ok: tls-verification-disabled
    create_engine("postgresql://db.example.com/x?sslmode=disable")
    create_engine("postgresql://db.example.com/x?sslmode=verify-full")  # ok: tls-verification-disabled
    psycopg2.connect(host="db.example.com", sslmode="disable")
    psycopg2.connect(host="db.example.com", sslmode="verify-full")  # ok: tls-verification-disabled
    psycopg2.connect("postgresql://db.example.com/x?sslmode=disable")
    await asyncpg.connect("postgresql://db.example.com/x?sslmode=disable")
    await asyncpg.connect(host="db.example.com", ssl="disable")
    mysql.connector.connect(host="db.example.com", ssl_disabled=True)
    mysql.connector.connect(host="db.example.com", ssl_disabled=False)  # ok: tls-verification-disabled
    redis.asyncio.from_url("redis://r.example.com")
    InfluxDBClient(url="http://m.example.com")
    GraphDatabase.driver("bolt://g.example.com")
    GraphDatabase.driver("bolt://localhost")  # ok: tls-verification-disabled
    hvac.Client(url="http://vault.example.com")
    opensearchpy.OpenSearch(hosts=["http://o.example.com:9200"])
    opensearchpy.OpenSearch(hosts=["https://o.example.com:9200"])  # ok: tls-verification-disabled
    opensearchpy.OpenSearch(hosts=[{"host": "o.example.com", "port": 9200}], use_ssl=False)
    Connection("amqp://mq.example.com//")
    Celery("x", broker="redis://r.example.com/0")
    docker.DockerClient(base_url="tcp://d.example.com:2375")
    requests.get("http://a.example.com")
    httpx.Client(base_url="http://a.example.com")
    aiohttp.ClientSession("http://a.example.com")
