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
    httpx.AsyncHTTPTransport(verify=True)  # ok: cleartext-transport
    httpx.HTTPTransport(verify=False)
    urllib3.PoolManager(cert_reqs="CERT_NONE")
    urllib3.PoolManager(cert_reqs="CERT_REQUIRED")  # ok: cleartext-transport
    hvac.Client(url="https://vault.example.com", verify=False)
    boto3.client("s3", verify=False)
    boto3.client("s3", verify="/etc/ca.pem")  # ok: cleartext-transport
    client = mqtt.Client()
    client.tls_set(cert_reqs=ssl.CERT_NONE)
    client.tls_insecure_set(True)
    client.tls_insecure_set(False)  # ok: cleartext-transport
    mysql.connector.connect(host="db.example.com", ssl_verify_cert=False)  # ok: cleartext-transport
    pymysql.connect(host="db.example.com", ssl={"verify_mode": "none"})
    InfluxDBClient(url="https://m.example.com", verify_ssl=False)
    cfg = kubernetes.client.Configuration()  # ok: cleartext-transport
    cfg.verify_ssl = False
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": False})
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9093", "security.protocol": "SSL", "enable.ssl.certificate.verification": True})  # ok: cleartext-transport
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=False)
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9093", security_protocol="SSL", ssl_check_hostname=True)  # ok: cleartext-transport
    socketio.Client(ssl_verify=False)
    socketio.Client(ssl_verify=True)  # ok: cleartext-transport
    cn = pysftp.CnOpts()  # ok: cleartext-transport
    cn.hostkeys = None
    GraphDatabase.driver("neo4j+ssc://g.example.com")
    GraphDatabase.driver("neo4j+s://g.example.com")  # ok: cleartext-transport
    get_client(host="c.example.com", secure=True, verify=False)
    elasticsearch.Elasticsearch("https://e.example.com", verify_certs=False)
    elasticsearch.Elasticsearch("https://e.example.com", ssl_assert_hostname=False)
    redis.Redis(host="r.example.com", ssl=True, ssl_cert_reqs="none")
    redis.Redis(host="r.example.com", ssl=True, ssl_check_hostname=False)
    ctx = ssl.create_default_context()  # ok: cleartext-transport
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
    ctx2 = ssl.create_default_context()  # ok: cleartext-transport
    ctx2.verify_mode = ssl.CERT_REQUIRED
    ctx3 = ssl._create_unverified_context()
    aiohttp.TCPConnector(ssl=False)
    aiohttp.TCPConnector(verify_ssl=False)
    minio.Minio("m.example.com", secure=True, cert_check=False)
    minio.Minio("m.example.com", secure=True, cert_check=True)  # ok: cleartext-transport

def versions():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # ok: cleartext-transport
    ctx.minimum_version = ssl.TLSVersion.TLSv1
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    client = mqtt.Client()
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_1)
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1_2)  # ok: cleartext-transport
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1)
    urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLSv1)
    urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)  # ok: cleartext-transport
    tssl.CertificateOptions(insecurelyLowerMinimumTo=tssl.TLSVersion.TLSv1_0)
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLSv1)
    uvicorn.run("a:b", ssl_version=ssl.PROTOCOL_TLS_SERVER)  # ok: cleartext-transport
    ldap3.Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1)

async def clear():
    grpc.insecure_channel("g.example.com:443")
    grpc.aio.insecure_channel("g.example.com:443")
    grpc.insecure_channel("localhost:50051")  # ok: cleartext-transport
    grpc.secure_channel("g.example.com:443", grpc.ssl_channel_credentials())  # ok: cleartext-transport
    minio.Minio("m.example.com", secure=False)
    minio.Minio("localhost:9000", secure=False)  # ok: cleartext-transport
    minio.Minio("m.example.com")  # ok: cleartext-transport
    boto3.client("s3", use_ssl=False)
    boto3.client("sqs", endpoint_url="http://q.example.com")  # finding: cleartext-transport
    boto3.client("sqs", endpoint_url="http://localhost:4566")  # ok: cleartext-transport
    await aio_pika.connect_robust("amqp://mq.example.com/")  # finding: cleartext-transport
    await aio_pika.connect_robust("amqps://mq.example.com/")  # ok: cleartext-transport
    await nats.connect("nats://n.example.com:4222")  # finding: cleartext-transport
    await nats.connect("tls://n.example.com:4222")  # ok: cleartext-transport
    socketio.Client().connect("http://s.example.com")  # finding: cleartext-transport
    socketio.Client().connect("https://s.example.com")  # ok: cleartext-transport
    async with connect("ws://s.example.com/x") as ws:  # finding: cleartext-transport
        pass
    async with connect("wss://s.example.com/x") as ws:
        pass
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="PLAINTEXT")
    kafka.KafkaProducer(bootstrap_servers="k.example.com:9092", security_protocol="SASL_SSL")  # ok: cleartext-transport
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_PLAINTEXT"})
    confluent_kafka.Producer({"bootstrap.servers": "k.example.com:9092", "security.protocol": "SASL_SSL"})  # ok: cleartext-transport
    create_engine("postgresql://db.example.com/x?sslmode=disable")  # finding: cleartext-transport
    create_engine("postgresql://db.example.com/x?sslmode=verify-full")  # ok: cleartext-transport
    psycopg2.connect(host="db.example.com", sslmode="disable")
    psycopg2.connect(host="db.example.com", sslmode="verify-full")  # ok: cleartext-transport
    psycopg2.connect("postgresql://db.example.com/x?sslmode=disable")  # finding: cleartext-transport
    await asyncpg.connect("postgresql://db.example.com/x?sslmode=disable")  # finding: cleartext-transport
    await asyncpg.connect(host="db.example.com", ssl="disable")
    mysql.connector.connect(host="db.example.com", ssl_disabled=True)
    mysql.connector.connect(host="db.example.com", ssl_disabled=False)  # ok: cleartext-transport
    redis.asyncio.from_url("redis://r.example.com")  # finding: cleartext-transport
    InfluxDBClient(url="http://m.example.com")  # finding: cleartext-transport
    GraphDatabase.driver("bolt://g.example.com")
    GraphDatabase.driver("bolt://localhost")  # ok: cleartext-transport
    hvac.Client(url="http://vault.example.com")  # finding: cleartext-transport
    opensearchpy.OpenSearch(hosts=["http://o.example.com:9200"])  # finding: cleartext-transport
    opensearchpy.OpenSearch(hosts=["https://o.example.com:9200"])  # ok: cleartext-transport
    opensearchpy.OpenSearch(hosts=[{"host": "o.example.com", "port": 9200}], use_ssl=False)
    Connection("amqp://mq.example.com//")  # finding: cleartext-transport
    Celery("x", broker="redis://r.example.com/0")  # finding: cleartext-transport
    docker.DockerClient(base_url="tcp://d.example.com:2375")
    requests.get("http://a.example.com")  # finding: cleartext-transport
    httpx.Client(base_url="http://a.example.com")  # finding: cleartext-transport
    aiohttp.ClientSession("http://a.example.com")  # finding: cleartext-transport
