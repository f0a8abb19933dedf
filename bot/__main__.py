"""The entry point: `footnote …`, which is `python -m bot …`."""

import signal


def main() -> None:
    """Run the command line; until its modules are loaded, Ctrl-C ends the process without a traceback."""
    interrupt = signal.getsignal(signal.SIGINT)
    if interrupt is signal.default_int_handler:  # else the process was started to ignore it
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bot.cli.language import set_terminal_language  # noqa: PLC0415 - takes a part of a second

    set_terminal_language()
    from bot.cli.app import run_command_line  # noqa: PLC0415 - takes a second; its help is in the language

    signal.signal(signal.SIGINT, interrupt)
    run_command_line()


if __name__ == "__main__":
    main()
