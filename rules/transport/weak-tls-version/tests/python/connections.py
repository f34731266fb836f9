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
    httpx.AsyncHTTPTransport(verify=False)
    httpx.AsyncHTTPTransport(verify=True)  # ok: weak-tls-version
    httpx.HTTPTransport(verify=False)
    urllib3.PoolManager(cert_reqs="CERT_NONE")
    urllib3.PoolManager(cert_reqs="CERT_REQUIRED")  # ok: weak-tls-version
    hvac.Client(url="https://vault.example.com", verify=False)
    boto3.client("s3", verify=False)
    boto3.client("s3", verify="/etc/ca.pem")  # ok: weak-tls-version
    client = mqtt.Client()
    client.tls_set(cert_reqs=ssl.CERT_NONE)
    client.tls_insecure_set(True)
    client.tls_insecure_set(False)  # ok: weak-tls-version
    mysql.connector.connect(host="db.example.com", ssl_verify_cert=False)  # ok: weak-tls-version
    pymysql.connect(host="db.example.com", ssl={"verify_mode": "none"})
    InfluxDBClient(url="https://m.example.com", verify_ssl=False)
    cfg = kubernetes.client.Configuration()  # ok: weak-tls-version
    cfg.verify_ssl = False
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": False})
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": True})  # ok: weak-tls-version
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=False)
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=True)  # ok: weak-tls-version
    socketio.Client(ssl_verify=False)
    socketio.Client(ssl_verify=True)  # ok: weak-tls-version
    cn = pysftp.CnOpts()  # ok: weak-tls-version
    cn.hostkeys = None
    GraphDatabase.driver("neo4j+ssc://g.example.com")
    GraphDatabase.driver("neo4j+s://g.example.com")  # ok: weak-tls-version
    get_client(host="c.example.com", secure=True, verify=False)
    elasticsearch.Elasticsearch("https://e.example.com", verify_certs=False)
    elasticsearch.Elasticsearch("https://e.example.com", ssl_assert_hostname=False)
    redis.Redis(host="r.example.com", ssl=True, ssl_cert_reqs="none")
    redis.Redis(host="r.example.com", ssl=True, ssl_check_hostname=False)
    ctx = ssl.create_default_context()  # ok: weak-tls-version
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
    ctx2 = ssl.create_default_context()  # ok: weak-tls-version
    ctx2.verify_mode = ssl.CERT_REQUIRED
    ctx3 = ssl._create_unverified_context()
    aiohttp.TCPConnector(ssl=False)
    aiohttp.TCPConnector(verify_ssl=False)
    minio.Minio("m.example.com", secure=True, cert_check=False)
    minio.Minio("m.example.com", secure=True, cert_check=True)  # ok: weak-tls-version

def versions():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # ok: weak-tls-version
    ctx.minimum_version = ssl.TLSVersion.TLSv1  # finding: weak-tls-version
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # finding: weak-tls-version
    client = mqtt.Client()
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_1)  # finding: weak-tls-version
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_2)  # ok: weak-tls-version
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1)  # finding: weak-tls-version
    urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLSv1)  # finding: weak-tls-version
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)  # ok: weak-tls-version
    tssl.CertificateOptions(insecurelyLowerMinimumTo=tssl.TLSVersion.TLSv1_0)  # finding: weak-tls-version
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLSv1)  # finding: weak-tls-version
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLS_SERVER)  # ok: weak-tls-version
    ldap3.Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1)  # finding: weak-tls-version

async def clear():
    grpc.insecure_channel("g.example.com:443")
    grpc.aio.insecure_channel("g.example.com:443")
    grpc.insecure_channel("localhost:50051")  # ok: weak-tls-version
    grpc.secure_channel("g.example.com:443", grpc.ssl_channel_credentials())  # ok: weak-tls-version
    minio.Minio("m.example.com", secure=False)
    minio.Minio("localhost:9000", secure=False)  # ok: weak-tls-version
    minio.Minio("m.example.com")  # ok: weak-tls-version
    boto3.client("s3", use_ssl=False)
    boto3.client("sqs", endpoint_url="http://q.example.com")
    boto3.client("sqs", endpoint_url="http://localhost:4566")  # ok: weak-tls-version
    await aio_pika.connect_robust("amqp://mq.example.com/")
    await aio_pika.connect_robust("amqps://mq.example.com/")  # ok: weak-tls-version
    await nats.connect("nats://n.example.com:4222")
    await nats.connect("tls://n.example.com:4222")  # ok: weak-tls-version
    socketio.Client().connect("http://s.example.com")
    socketio.Client().connect("https://s.example.com")  # ok: weak-tls-version
    async with connect("ws://s.example.com/x") as ws:
        pass
    async with connect("wss://s.example.com/x") as ws:
        pass
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="PLAINTEXT")
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="SASL_SSL")  # ok: weak-tls-version
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_PLAINTEXT"})
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_SSL"})  # ok: weak-tls-version
    create_engine("postgresql://db.example.com/x?sslmode=disable")
    create_engine("postgresql://db.example.com/x?sslmode=verify-full")  # ok: weak-tls-version
    psycopg2.connect(host="db.example.com", sslmode="disable")
    psycopg2.connect(host="db.example.com", sslmode="verify-full")  # ok: weak-tls-version
    psycopg2.connect("postgresql://db.example.com/x?sslmode=disable")
    await asyncpg.connect("postgresql://db.example.com/x?sslmode=disable")
    await asyncpg.connect(host="db.example.com", ssl="disable")
    mysql.connector.connect(host="db.example.com", ssl_disabled=True)
    mysql.connector.connect(host="db.example.com", ssl_disabled=False)  # ok: weak-tls-version
    redis.asyncio.from_url("redis://r.example.com")
    InfluxDBClient(url="http://m.example.com")
    GraphDatabase.driver("bolt://g.example.com")
    GraphDatabase.driver("bolt://localhost")  # ok: weak-tls-version
    hvac.Client(url="http://vault.example.com")
    opensearchpy.OpenSearch(hosts=["http://o.example.com:9200"])
    opensearchpy.OpenSearch(hosts=["https://o.example.com:9200"])  # ok: weak-tls-version
    opensearchpy.OpenSearch(hosts=[{"host": "o.example.com", "port": 9200}], use_ssl=False)
    Connection("amqp://mq.example.com//")
    Celery("x", broker="redis://r.example.com/0")
    docker.DockerClient(base_url="tcp://d.example.com:2375")
    requests.get("http://a.example.com")
    httpx.Client(base_url="http://a.example.com")
    aiohttp.ClientSession("http://a.example.com")
