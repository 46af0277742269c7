#pragma once
/// Work done by several threads whose results come out in the order in which it was given.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace taojin {

/// Each job goes through `work`, on any thread; each outcome through `deliver`, one at a time and in order. At most
/// `kAhead` jobs a thread and `kBytesAhead` bytes of jobs are under way, so that memory does not grow with the input.
/// With one thread everything happens in submit(). What work or deliver throw comes out of submit() or finish().
template <typename Job, typename Outcome>
class OrderedWork {
 public:
  using Work = std::function<Outcome(Job)>;
  using Deliver = std::function<bool(Outcome)>;  ///< false: nothing more is wanted

  static constexpr std::size_t kAhead = 8;
  static constexpr std::size_t kBytesAhead = 16U << 20;

  OrderedWork(unsigned threads, Work work, Deliver deliver)
      : most_threads_(threads), work_(std::move(work)), deliver_(std::move(deliver)) {}
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;
  ~OrderedWork() { stop_threads(); }

  /// Gives a job of about so many bytes; waits while too much is under way. False once nothing more is wanted.
  bool submit(Job job, std::size_t bytes) {
    if (most_threads_ <= 1) {
      if (wanted_) wanted_ = deliver_(work_(std::move(job)));
      return wanted_;
    }
    std::unique_lock lock(mutex_);
    if (!has_room(bytes, 1)) {
      // Half of the room at once: to be woken for every job takes 4 % of the time of two threads.
      asked_ = bytes;
      room_.wait(lock, [&] { return !wanted_ || has_room(bytes, 2); });
      asked_.reset();
    }
    rethrow();
    if (!wanted_) return false;
    slots_.push_back(std::make_unique<Slot>(Slot{std::move(job), {}, bytes}));
    waiting_.push_back(slots_.back().get());
    bytes_ += bytes;
    if (waiting_.size() > idle_ && threads_.size() < most_threads_) {
      threads_.emplace_back([this] { serve(); });
    } else {
      jobs_.notify_one();
    }
    return true;
  }

  /// Waits until everything given has been delivered, or nothing more is wanted.
  void finish() {
    if (most_threads_ <= 1) return;
    std::unique_lock lock(mutex_);
    // A slot is gone while its outcome is still being delivered.
    room_.wait(lock, [&] { return !delivering_ && (slots_.empty() || !wanted_); });
    rethrow();
  }

 private:
  struct Slot {
    std::optional<Job> job;
    std::optional<Outcome> outcome;
    std::size_t bytes;
  };

  /// For a job of so many bytes in the whole room, or one of so many equal parts of it.
  [[nodiscard]] bool has_room(std::size_t bytes, std::size_t parts) const {
    return slots_.empty() || (slots_.size() < most_threads_ * kAhead / parts && bytes_ + bytes <= kBytesAhead / parts);
  }

  /// Wakes who gives jobs, when there is something to go on with.
  void wake() {
    if (!wanted_ || slots_.empty() || (asked_ && has_room(*asked_, 2))) room_.notify_all();
  }

  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      jobs_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
      --idle_;
      if (stopping_) return;
      Slot* const slot = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      std::exception_ptr thrown;
      std::optional<Outcome> outcome;
      try {
        outcome = work_(std::move(*slot->job));
      } catch (...) {
        thrown = std::current_exception();
      }
      lock.lock();
      slot->outcome = std::move(outcome);
      if (thrown) fail(thrown);
      deliver_ready(lock);
    }
  }

  /// Delivers from the front as far as outcomes are there, unless another thread is at it.
  void deliver_ready(std::unique_lock<std::mutex>& lock) {
    if (delivering_) return;
    delivering_ = true;
    while (wanted_ && !slots_.empty() && slots_.front()->outcome) {
      const std::unique_ptr<Slot> slot = std::move(slots_.front());
      slots_.pop_front();
      bytes_ -= slot->bytes;
      lock.unlock();
      bool more = false;
      std::exception_ptr thrown;
      try {
        more = deliver_(std::move(*slot->outcome));
      } catch (...) {
        thrown = std::current_exception();
      }
      lock.lock();
      if (thrown) fail(thrown);
      if (!more) wanted_ = false;
      wake();
    }
    delivering_ = false;
    wake();
  }

  void fail(std::exception_ptr thrown) {
    if (!thrown_) thrown_ = std::move(thrown);
    wanted_ = false;
  }

  void rethrow() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  }

  void stop_threads() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    jobs_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  const unsigned most_threads_;
  const Work work_;
  const Deliver deliver_;

  std::mutex mutex_;
  std::condition_variable jobs_, room_;
  std::deque<std::unique_ptr<Slot>> slots_;  ///< in order of submission
  std::deque<Slot*> waiting_;                ///< those that no thread has taken yet
  std::size_t bytes_ = 0, idle_ = 0;
  std::optional<std::size_t> asked_;  ///< bytes of the job that waits for room
  bool wanted_ = true, delivering_ = false, stopping_ = false;
  std::exception_ptr thrown_;
  std::vector<std::thread> threads_;
};

}  // namespace taojin
