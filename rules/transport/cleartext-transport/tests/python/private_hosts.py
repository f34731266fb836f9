"""Hosts that are no public ones, or not known."""
import grpc, minio, kafka, boto3, neo4j, psycopg2, asyncpg, os, docker
from sqlalchemy import create_engine
async def clear(settings):
    grpc.insecure_channel("ledger.shop.svc:50051")  # ok: cleartext-transport
    grpc.insecure_channel(settings.target)  # ok: cleartext-transport
    grpc.insecure_channel(os.environ["T"])  # ok: cleartext-transport
    grpc.insecure_channel("127.0.0.1:50051")  # ok: cleartext-transport
    minio.Minio("minio:9000", secure=False)  # ok: cleartext-transport
    minio.Minio(settings.host, secure=False)  # ok: cleartext-transport
    kafka.KafkaProducer(bootstrap_servers=["kafka:9092"], security_protocol="PLAINTEXT")  # ok: cleartext-transport
    kafka.KafkaProducer(bootstrap_servers="10.0.0.4:9092", security_protocol="PLAINTEXT")  # ok: cleartext-transport
    boto3.client("s3", endpoint_url="http://localhost:9000", use_ssl=False)  # ok: cleartext-transport
    neo4j.GraphDatabase.driver("bolt://graph:7687")  # ok: cleartext-transport
    neo4j.GraphDatabase.driver("neo4j://g.example.com", encrypted=True)  # ok: cleartext-transport
    psycopg2.connect(host="localhost", sslmode="disable")  # ok: cleartext-transport
    psycopg2.connect(dbname="x", sslmode="disable")  # ok: cleartext-transport
    create_engine("postgresql+psycopg2://u@localhost/x?sslmode=disable")  # ok: cleartext-transport
    create_engine("postgresql+psycopg2://u@db.example.com/x?sslmode=disable")  # finding: cleartext-transport
    docker.DockerClient(base_url="unix://var/run/docker.sock")  # ok: cleartext-transport
