// What server.cpp (life of the server), connection.cpp (life of a connection) and their helpers share.
// Private to src/http.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

#include "http/server.hpp"

// g++ 12 sees asio's recycling of coroutine frames inlined by halves and takes it for a mismatch.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace bihuan {

namespace asio = boost::asio;

// Cannot be answered any more: the peer is gone, or its time is up.
struct ConnectionOver {};

struct OperationMetrics {
    Histogram seconds;
    Counter answered, refused, failed;  // 2xx and 3xx, 4xx, 5xx
};

// A socket and its deadline. The server's watch cancels what waits beyond the deadline; that costs a request
// one store, where a timer for each operation would cost it a walk through the timers' heap.
struct Connection {
    explicit Connection(asio::ip::tcp::socket s);
    void allow(std::chrono::milliseconds time);
    void allow_any_time();
    bool is_overdue(std::chrono::steady_clock::time_point now) const {
        return now.time_since_epoch().count() > deadline.load(std::memory_order_relaxed);
    }

    asio::ip::tcp::socket socket;
    std::string remote;  // the peer's address
    std::atomic<std::chrono::steady_clock::rep> deadline;
    bool is_timed_out = false;
    bool is_idle = true;  // between requests: may be closed at once when the server stops
};

struct Server::Inner {
    Inner(ServerSettings s, const Router& r, Store& st, Authenticator& g, EventHub& h,
          std::span<const Asset> a, Metrics& m);
    // Runs `resume` on the connection's executor, from any thread. What a database thread answers in one go
    // is posted once.
    void complete(asio::any_io_executor executor, std::move_only_function<void()> resume);

    ServerSettings settings;
    const Router& router;
    Store& store;
    Authenticator& gate;
    EventHub& hub;
    std::span<const Asset> assets;
    std::vector<OperationMetrics> operation_metrics;  // by index of the route
    asio::io_context io;
    asio::ip::tcp::acceptor acceptor{io};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> guard;
    std::optional<asio::thread_pool> auxiliary;
    std::atomic<std::size_t> auxiliary_waiting{0};
    std::vector<std::thread> threads;
    std::atomic<bool> is_stopping{false};
    std::mutex mutex;  // of connections
    std::condition_variable all_gone;
    std::list<std::shared_ptr<Connection>> connections;
    std::atomic<std::size_t> connection_count{0};
    std::atomic<std::uint64_t> request_count{0};
    std::string boot_token;  // first half of request ids
    std::uint16_t port = 0;

  private:
    struct Completion {
        asio::any_io_executor executor;
        std::move_only_function<void()> resume;
    };
    void complete_all();
    std::mutex completions_mutex_;
    std::vector<Completion> completions_;
};

// Serves one connection until either side ends it. connection.cpp.
asio::awaitable<void> serve_connection(std::shared_ptr<Server::Inner> server,
                                       std::shared_ptr<Connection> connection);

// Writes all of it within the time a body may take, or throws ConnectionOver. reply_writer.cpp.
asio::awaitable<void> write_all(Connection& connection, std::chrono::milliseconds time,
                                std::array<asio::const_buffer, 2> buffers);

// The reply of stream_events: what `actor` may hear, until the peer leaves, the server stops, or `may_stay`,
// asked at each heartbeat, says no. event_stream.cpp.
asio::awaitable<void> stream_events(Server::Inner& server, Connection& connection, Actor actor,
                                    std::uint64_t last_id, std::function<asio::awaitable<bool>()> may_stay);

}  // namespace bihuan
