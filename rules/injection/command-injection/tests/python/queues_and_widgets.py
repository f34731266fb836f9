import json
import os

import boto3
import gradio
import pika
import streamlit as st
from confluent_kafka import Consumer


def delivered(channel, method, properties, body):
    job = json.loads(body)
    os.system("convert " + job["file"])  # finding: command-injection
    os.system("touch /tmp/" + str(int(job["id"])))  # ok: command-injection


def listen():
    channel = pika.BlockingConnection(pika.ConnectionParameters("queue")).channel()
    channel.basic_consume(queue="jobs", on_message_callback=delivered, auto_ack=True)
    channel.start_consuming()


def topics():
    consumer = Consumer({"bootstrap.servers": "queue"})
    message = consumer.poll(1.0)
    os.system("convert " + message.value().decode())  # finding: command-injection
    os.system("partition %d" % int(message.partition()))  # ok: command-injection


def sqs():
    client = boto3.client("sqs")
    for message in client.receive_message(QueueUrl="jobs").get("Messages", []):
        os.system("convert " + json.loads(message["Body"])["file"])  # finding: command-injection
    os.system("date")  # ok: command-injection


def page():
    host = st.text_input("host")
    count = st.number_input("count")
    os.system("ping " + host)  # finding: command-injection
    os.system(f"ping -c {count} localhost")  # ok: command-injection


def say(name):
    os.system("say " + name)  # finding: command-injection


def quiet(name):
    os.system("say " + name)  # ok: command-injection


gradio.Interface(fn=say, inputs="text", outputs="text").launch()
