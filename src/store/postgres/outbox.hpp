// Several nodes on one PostgreSQL store. What one tells is heard by all: its events go into a table in the
// transaction that made them, and every node reads there what it has not seen, each once, in the order of
// their aggregate. NOTIFY only wakes; one that is missed is made good within a second. The row of a group is
// also what tells whether a commit whose answer was lost had happened.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/event.hpp"
#include "store/store.hpp"

namespace bihuan {

class Session;

class Outbox {
  public:
    // Connects and takes a node number for this process alone, `preferred` or the next free one, held until
    // the connection ends; and says for as long how new this program is: `level`, the number of migrations it
    // knows (see migrate.cpp). Throws when no number is free.
    Outbox(std::string url, int preferred, std::int64_t level);
    Outbox(const Outbox&) = delete;
    ~Outbox();

    static const Migration migration;
    int node() const { return node_; }
    // Another process took this node's number while the database could not be reached: nothing may be
    // written.
    bool is_fenced() const { return is_fenced_; }

    // Listens from now on; `heard` is called on the outbox's thread with what other nodes told, and with a
    // `gap_topic` event when some of it was missed.
    void start(std::function<void(const Event&)> heard);
    void stop();

    // In the open transaction of a group; `group_id` is new and marks it, also where nothing was told.
    void add(Session& session, std::int64_t group_id, const std::vector<const Event*>& events) const;
    // Whether the group was committed.
    static bool has(Session& session, std::int64_t group_id);
    // After the commit: the other nodes are told, at most once in `pace`.
    void wake();
    void send(const Event& event);  // see Store::send

  private:
    class Link;
    bool take_node(Link& link, int node) const;
    void say_level(Link& link) const;
    void listen();
    void serve(Link& link);
    void catch_up(Link& link);
    void ring() const;
    std::vector<std::string> take_to_send();

    const std::string url_, teller_, level_;
    int node_ = -1, wake_fd_ = -1;
    std::atomic<bool> is_fenced_{false}, is_stopping_{false};
    std::function<void(const Event&)> heard_;
    std::unique_ptr<Link> first_;  // the one that holds the node number until the thread takes it over
    std::string snapshot_;         // what had been seen
    std::chrono::steady_clock::time_point told_at_{}, seen_at_{}, trimmed_at_{};
    std::atomic<bool> is_to_tell_{false};
    std::mutex mutex_;
    std::vector<std::string> to_send_;
    std::thread thread_;
};

}  // namespace bihuan
