"""Other libraries that start programs, and shells that a list of arguments starts."""
from fastapi import FastAPI
import subprocess, os, asyncio, sh, anyio, trio, asyncssh, sarge, psutil, paramiko, shlex, pexpect, docker
from plumbum import local, SshMachine
from fabric import Connection
from invoke import task, Context
from airflow.operators.bash import BashOperator
from kubernetes.stream import stream
from kubernetes import client
import ansible_runner
from netmiko import ConnectHandler
from prefect_shell import ShellOperation
import envoy, delegator

app = FastAPI()

@app.get("/1")
async def c1(q: str):
    await anyio.run_process(f"convert {q}")  # finding: command-injection
    await anyio.run_process(["convert", q])  # ok: command-injection
    await trio.run_process(f"convert {q}", shell=True)  # finding: command-injection
    await anyio.open_process(f"convert {q}")  # finding: command-injection
    async with asyncssh.connect("h") as conn:
        await conn.run(f"ls {q}")  # finding: command-injection
        await conn.run(f"ls {shlex.quote(q)}")  # ok: command-injection
        await conn.create_process("ls " + q)  # finding: command-injection
    sarge.run(f"ls {q}")  # finding: command-injection
    sarge.run(sarge.shell_format("ls {0}", q))  # ok: command-injection
    psutil.Popen(f"ls {q}", shell=True)  # finding: command-injection
    psutil.Popen(["ls", q])  # ok: command-injection

@app.get("/2")
def c2(q: str):
    sh.bash("-c", f"ls {q}")  # finding: command-injection
    sh.ls(q)  # ok: command-injection
    pass
    local["ls"][q]()  # ok: command-injection
    local["sh"]("-c", "ls " + q)  # finding: command-injection
    Connection("h").run(f"ls {q}")  # finding: command-injection
    Connection("h").run(f"ls {shlex.quote(q)}")  # ok: command-injection
    BashOperator(task_id="x", bash_command=f"ls {q}")  # finding: command-injection
    BashOperator(task_id="x", bash_command="ls $Q", env={"Q": q})  # ok: command-injection
    stream(client.CoreV1Api().connect_get_namespaced_pod_exec, "p", "ns", command=["/bin/sh", "-c", f"ls {q}"])  # finding: command-injection
    stream(client.CoreV1Api().connect_get_namespaced_pod_exec, "p", "ns", command=["ls", q])  # ok: command-injection
    ansible_runner.run(private_data_dir="x", module="shell", module_args=f"ls {q}")  # finding: command-injection
    ShellOperation(commands=[f"ls {q}"]).run()  # finding: command-injection
    subprocess.run(["ssh", "host", f"ls {q}"])  # finding: command-injection
    subprocess.run(["ssh", "host", "ls", shlex.quote(q)])  # ok: command-injection
    subprocess.run(["bash", "-lc", f"ls {q}"])  # finding: command-injection
    subprocess.run(["sh", "-c", 'ls "$1"', "sh", q])  # ok: command-injection
    subprocess.run(["sudo", "sh", "-c", f"ls {q}"])  # finding: command-injection
    subprocess.run(["docker", "exec", "c", "sh", "-c", f"ls {q}"])  # finding: command-injection
    docker.from_env().containers.get("c").exec_run(["sh", "-c", f"ls {q}"])  # finding: command-injection
    docker.from_env().containers.get("c").exec_run(["ls", q])  # ok: command-injection
    docker.from_env().containers.run("alpine", f"sh -c 'ls {q}'")  # finding: command-injection
    pexpect.spawn(f"ls {q}")  # finding: command-injection
    pexpect.spawn("ls", [q])  # ok: command-injection
    ssh = paramiko.SSHClient()
    ssh.exec_command(f"ls {q}")  # finding: command-injection
    chan = ssh.get_transport().open_session()
    chan.exec_command(f"ls {q}")  # finding: command-injection
    ConnectHandler(host="x").send_command(f"show {q}")  # ok: command-injection

@task
def build(c, name):
    c.run("ls")

@app.get("/3")
async def c3(q: str):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, os.system, f"ls {q}")  # finding: command-injection
    await asyncio.to_thread(os.system, "ls " + q)  # finding: command-injection
    await asyncio.to_thread(subprocess.run, f"ls {q}", shell=True)  # finding: command-injection
    await asyncio.to_thread(subprocess.run, ["ls", q])  # ok: command-injection
    await asyncio.create_subprocess_exec("ls", q)  # ok: command-injection
    await asyncio.create_subprocess_exec("bash", "-c", f"ls {q}")  # finding: command-injection
    await anyio.to_thread.run_sync(os.system, f"ls {q}")  # finding: command-injection
    await anyio.to_thread.run_sync(lambda: os.popen(f"ls {q}"))  # finding: command-injection
