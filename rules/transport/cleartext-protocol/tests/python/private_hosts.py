"""Hosts that are no public ones, or not known."""
import grpc, minio, kafka, boto3, neo4j, psycopg2, asyncpg, os, docker
from sqlalchemy import create_engine
async def clear(settings):
    grpc.insecure_channel("ledger.shop.svc:50051")  # ok: cleartext-protocol
    grpc.insecure_channel(settings.target)  # ok: cleartext-protocol
    grpc.insecure_channel(os.environ["T"])  # ok: cleartext-protocol
    grpc.insecure_channel("127.0.0.1:50051")  # ok: cleartext-protocol
    minio.Minio("minio:9000", secure=False)  # ok: cleartext-protocol
    minio.Minio(settings.host, secure=False)  # ok: cleartext-protocol
    kafka.KafkaProducer(bootstrap_servers=["kafka:9092"], security_protocol="PLAINTEXT")  # ok: cleartext-protocol
    kafka.KafkaProducer(bootstrap_servers="10.0.0.4:9092", security_protocol="PLAINTEXT")  # ok: cleartext-protocol
    boto3.client("s3", endpoint_url="http://localhost:9000", use_ssl=False)  # ok: cleartext-protocol
    neo4j.GraphDatabase.driver("bolt://graph:7687")  # ok: cleartext-protocol
    neo4j.GraphDatabase.driver("neo4j://g.example.com", encrypted=True)  # ok: cleartext-protocol
    psycopg2.connect(host="localhost", sslmode="disable")  # ok: cleartext-protocol
    psycopg2.connect(dbname="x", sslmode="disable")  # ok: cleartext-protocol
    create_engine("postgresql+psycopg2://u@localhost/x?sslmode=disable")  # ok: cleartext-protocol
    create_engine("postgresql+psycopg2://u@db.example.com/x?sslmode=disable")
    docker.DockerClient(base_url="unix://var/run/docker.sock")  # ok: cleartext-protocol
