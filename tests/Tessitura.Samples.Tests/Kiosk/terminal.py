"""Runs a program in a terminal of its own. Steps, one an argument, until the program has ended:

size:80x24      the window has so many columns and lines from now on
see:TEXT        waits until the program writes the text, escape codes left out, after the last step
key:TEXT        types it
signal:SIGTERM  sends it
close           closes the window
echo            prints whether the terminal itself shows what is typed

The last lines on stdout: all that was written, and the exit code.
"""
import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

PATIENCE = 60
steps, command = sys.argv[1 : sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1 :]


def resize(terminal, size):
    columns, lines = (int(part) for part in size.split("x"))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


child, terminal = pty.fork()
if child == 0:
    # Whoever runs the tests in the background ignores some of these, and so would the program.
    for name in ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    os.environ["TERM"] = "xterm-256color"
    # The window has its size before the program looks.
    resize(0, steps[0].split(":")[1])
    os.execvp(command[0], command)

decoder = codecs.getincrementaldecoder("utf-8")("replace")
raw, seen = "", 0


def plain():
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\([A-Z]", "", raw)


def read(seconds):
    """False at the end of the program."""
    global raw
    if not select.select([terminal], [], [], seconds)[0]:
        return True
    try:
        part = os.read(terminal, 65536)
    except OSError:
        return False
    raw += decoder.decode(part)
    return len(part) > 0


def end(message):
    os.kill(child, signal.SIGKILL)
    sys.exit(f"{message}\n{plain()[seen:][-2000:]}")


for step in steps[1:]:
    name, _, value = step.partition(":")
    if name == "see":
        deadline = time.monotonic() + PATIENCE
        while value not in plain()[seen:]:
            if time.monotonic() > deadline or not read(1):
                end(f"Not seen: {value}")
        seen = plain().index(value, seen) + len(value)
    elif name == "key":
        os.write(terminal, value.encode())
    elif name == "size":
        resize(terminal, value)
    elif name == "signal":
        os.kill(child, getattr(signal, value))
    elif name == "close":
        os.close(terminal)
        signal.alarm(PATIENCE)
        print("exit", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        sys.exit()
    elif name == "echo":
        print("echo", "on" if termios.tcgetattr(terminal)[3] & termios.ECHO else "off")

deadline = time.monotonic() + PATIENCE
while read(1):
    if time.monotonic() > deadline:
        end("The program does not end.")

status = os.waitpid(child, 0)[1]
print(raw)
print("exit", os.waitstatus_to_exitcode(status))
