"""Jobs end exactly once, in the thread that listens."""

import threading

from lkjip_desktop.session.jobs import Cancelled, Job, wait_for


def test_done_and_progress_arrive_in_the_listening_thread(qtbot):
    seen = []
    job = Job(lambda j: (j.report(0.5, "separuh"), 42)[1])
    job.progress.connect(lambda share, what: seen.append((share, what, threading.current_thread())))
    job.done.connect(lambda result: seen.append((result, threading.current_thread())))
    with qtbot.waitSignal(job.done):
        job.start()
    assert seen == [(0.5, "separuh", threading.main_thread()), (42, threading.main_thread())]


def test_failure_hands_over_the_error(qtbot):
    def work(job):
        raise ValueError("rusak")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], ValueError)


def test_cancel_stops_the_work(qtbot):
    started = threading.Event()

    def work(job):
        started.set()
        while not job.is_cancelled():
            threading.Event().wait(0.001)
        raise Cancelled

    job = Job(work)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        started.wait(5)
        job.cancel()


def test_only_jobs_that_were_begun_are_waited_for(qapp):
    let = threading.Event()
    slow, quick, never = Job(lambda _: let.wait(20)), Job(lambda _: 1), Job(lambda _: 2)
    slow.start()
    quick.start()
    wait_for([quick, never], 20_000)
    assert never.wait(0)
    assert quick.wait(0)
    assert not slow.wait(0)
    wait_for([slow], 10)
    let.set()
    assert slow.wait(20)
