#include "http/server.hpp"

#include <stdexcept>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "http/server_inner.hpp"

namespace bihuan {
namespace {

using asio::ip::tcp;

// Takes the connection off the list when its coroutine has ended, however it did.
struct Farewell {
    std::shared_ptr<Server::Inner> server;
    std::list<std::shared_ptr<Connection>>::iterator place;
    void operator()(const std::exception_ptr& thrown) const {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const std::exception& error) {
            log_error("http.connection_failed", {{"why", error.what()}});
        }
        const std::lock_guard lock{server->mutex};
        server->connections.erase(place);
        if (--server->connection_count == 0) server->all_gone.notify_all();
    }
};

asio::awaitable<void> accept_loop(std::shared_ptr<Server::Inner> server) {
    while (!server->is_stopping) {
        // Each connection is served on one strand, so that several io threads never meet inside it.
        auto executor = server->settings.io_threads > 1 ? asio::any_io_executor{asio::make_strand(server->io)}
                                                        : asio::any_io_executor{server->io.get_executor()};
        tcp::socket socket{executor};
        boost::system::error_code error;
        co_await server->acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (server->is_stopping) co_return;
        if (error) {  // out of descriptors, for instance: others will close some; try again shortly
            log_warn("http.accept_failed", {{"why", error.message()}});
            asio::steady_timer pause{co_await asio::this_coro::executor, std::chrono::milliseconds{50}};
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        if (server->connection_count >= server->settings.connections_max) continue;  // closes it
        socket.set_option(tcp::no_delay{true}, error);
        auto connection = std::make_shared<Connection>(std::move(socket));
        Farewell farewell{server, {}};
        {
            const std::lock_guard lock{server->mutex};
            farewell.place = server->connections.insert(server->connections.end(), connection);
            ++server->connection_count;
        }
        asio::co_spawn(executor, serve_connection(server, connection), std::move(farewell));
    }
}

// Ends what waits beyond its deadline. Looks often enough that nothing waits half as long again.
asio::awaitable<void> watch_deadlines(Server::Inner* server) {
    using namespace std::chrono_literals;
    const auto& settings = server->settings;
    const auto shortest = std::min({settings.header_timeout, settings.body_timeout, settings.idle_timeout});
    asio::steady_timer timer{co_await asio::this_coro::executor};
    for (;;) {
        timer.expires_after(std::clamp(shortest / 4, 2ms, 500ms));
        co_await timer.async_wait(asio::use_awaitable);
        const auto now = std::chrono::steady_clock::now();
        const std::lock_guard lock{server->mutex};
        for (const auto& connection : server->connections) {
            if (!connection->is_overdue(now)) continue;
            asio::post(connection->socket.get_executor(), [connection, now] {
                if (!connection->is_overdue(now)) return;
                connection->is_timed_out = true;
                boost::system::error_code ignored;
                connection->socket.cancel(ignored);
            });
        }
    }
}

}  // namespace

Connection::Connection(tcp::socket s) : socket{std::move(s)} {
    boost::system::error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (!error) remote = peer.address().to_string();
    allow_any_time();
}

void Connection::allow(std::chrono::milliseconds time) {
    is_timed_out = false;
    deadline = (std::chrono::steady_clock::now() + time).time_since_epoch().count();
}
void Connection::allow_any_time() {
    is_timed_out = false;
    deadline = std::numeric_limits<std::chrono::steady_clock::rep>::max();
}

Route stream_events_route() {
    return {.method = "GET",
            .path = "/api/v1/events",
            .operation_id = stream_events_operation,
            .access = Access::signed_in(),
            .mode = Mode::read};
}

Server::Inner::Inner(ServerSettings s, const Router& r, Store& st, Authenticator& g, EventHub& h,
                     std::span<const Asset> a, Metrics& m)
    : settings{std::move(s)},
      router{r},
      store{st},
      gate{g},
      hub{h},
      assets{a},
      io{settings.io_threads},
      boot_token{random_token(6)} {
    for (const auto& route : router.routes()) {
        const std::string id{route.operation_id};
        const auto count = [&](const char* outcome) {
            return m.counter("bihuan_http_requests_total", "Requests by operation and outcome",
                             {{"operation", id}, {"outcome", outcome}});
        };
        operation_metrics.push_back({m.histogram("bihuan_http_request_seconds",
                                                 "Time to the reply, by operation", {{"operation", id}}),
                                     count("answered"), count("refused"), count("failed")});
    }
}

void Server::Inner::complete(asio::any_io_executor executor, std::move_only_function<void()> resume) {
    bool is_first = false;
    {
        const std::lock_guard lock{completions_mutex_};
        is_first = completions_.empty();
        completions_.push_back({std::move(executor), std::move(resume)});
    }
    if (is_first) asio::post(io, [this] { complete_all(); });
}

void Server::Inner::complete_all() {
    std::vector<Completion> taken;
    {
        const std::lock_guard lock{completions_mutex_};
        taken.swap(completions_);
    }
    for (auto& one : taken) asio::dispatch(one.executor, std::move(one.resume));
}

Server::Server(ServerSettings settings, const Router& router, Store& store, Authenticator& gate,
               EventHub& hub, std::span<const Asset> assets, Metrics& metrics)
    : inner_{std::make_shared<Inner>(std::move(settings), router, store, gate, hub, assets, metrics)} {
    // The metrics may outlive the server.
    const std::weak_ptr<Inner> weak{inner_};
    metrics.gauge("bihuan_http_connections", "Open connections", [weak] {
        const auto inner = weak.lock();
        return inner ? static_cast<double>(inner->connection_count) : 0.0;
    });
    metrics.gauge("bihuan_event_streams", "Browsers listening", [weak] {
        const auto inner = weak.lock();
        return inner ? static_cast<double>(inner->hub.subscriber_count()) : 0.0;
    });
}

Server::~Server() { stop(); }

void Server::start() {
    auto& in = *inner_;
    boost::system::error_code error;
    const auto address = asio::ip::make_address(in.settings.address, error);
    if (error) throw std::runtime_error{"server.address is not an address: " + in.settings.address};
    const tcp::endpoint endpoint{address, in.settings.port};
    in.acceptor.open(endpoint.protocol());
    in.acceptor.set_option(tcp::acceptor::reuse_address{true});
    in.acceptor.bind(endpoint, error);
    if (error)
        throw std::runtime_error{"cannot listen on " + in.settings.address + ":" +
                                 std::to_string(in.settings.port) + ": " + error.message() +
                                 "; choose another with --port"};
    in.acceptor.listen(1024);
    in.port = in.acceptor.local_endpoint().port();
    in.guard.emplace(in.io.get_executor());
    in.auxiliary.emplace(static_cast<std::size_t>(in.settings.auxiliary_threads));
    asio::co_spawn(in.io, accept_loop(inner_), asio::detached);
    asio::co_spawn(in.io, watch_deadlines(inner_.get()), asio::detached);
    for (int i = 0; i < in.settings.io_threads; ++i)
        in.threads.emplace_back([inner = inner_] { inner->io.run(); });
}

std::uint16_t Server::port() const { return inner_->port; }
std::size_t Server::connection_count() const { return inner_->connection_count; }

void Server::stop() {
    auto& in = *inner_;
    if (in.is_stopping.exchange(true) || in.threads.empty()) return;
    asio::post(in.io, [inner = inner_] {
        boost::system::error_code ignored;
        inner->acceptor.close(ignored);
    });
    in.hub.close();
    const auto close_all = [&in](bool also_busy) {
        for (const auto& connection : in.connections)
            asio::post(connection->socket.get_executor(), [connection, also_busy] {
                boost::system::error_code ignored;
                if (also_busy || connection->is_idle) connection->socket.close(ignored);
            });
    };
    const auto is_empty = [&in] { return in.connection_count == 0; };
    {
        std::unique_lock lock{in.mutex};
        close_all(false);
        if (!in.all_gone.wait_for(lock, in.settings.stop_deadline, is_empty)) close_all(true);
    }
    in.auxiliary->join();
    {
        std::unique_lock lock{in.mutex};
        in.all_gone.wait_for(lock, std::chrono::seconds{1}, is_empty);
    }
    in.guard.reset();
    in.io.stop();
    for (auto& thread : in.threads) thread.join();
    // What was told to end and had not come to it holds the server, and would for ever.
    in.io.restart();
    in.io.poll();
}

}  // namespace bihuan
