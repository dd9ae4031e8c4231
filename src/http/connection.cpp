// One connection, request after request: who asks, for what, may they; then the work, then its reply.
#include <fmt/format.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "http/incoming.hpp"
#include "http/json.hpp"
#include "http/reply_writer.hpp"
#include "http/router.hpp"

namespace bihuan {
namespace {

std::string_view cookie_value(std::string_view cookies, std::string_view name) {
    while (!cookies.empty()) {
        auto pair = cookies.substr(0, cookies.find(';'));
        cookies.remove_prefix(std::min(cookies.size(), pair.size() + 1));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

bool is_json(std::string_view type) {
    return type.empty() || type.starts_with("application/json") ||
           type.starts_with("application/merge-patch+json");
}

// Simple telephone switches can send nothing else.
bool takes_form(const Route& route) { return route.operation_id == "report_call_events"; }
bool is_form_type(std::string_view type) { return type.starts_with("application/x-www-form-urlencoded"); }

bool is_stream(const Route& route) { return route.operation_id == stream_events_operation; }

bool has_same_view(const Actor& a, const Actor& b) {
    return a.user_id == b.user_id && a.customer_id == b.customer_id && a.sees_all == b.sees_all &&
           (a.scope == b.scope || (a.scope && b.scope && *a.scope == *b.scope));
}

// Apart from its caller because g++ 12 destroys both branches of a condition inside a co_await.
Error why_unreadable(Incoming::Next next) {
    if (next == Incoming::Next::timed_out) return Error{request_timeout};
    if (next == Incoming::Next::header_too_large) return Error{header_too_large};
    return Error{malformed_request, "HTTP"};
}

// One unit of work on its way through the store; the store's two callbacks and the waiting coroutine share
// it.
template <class Handler>
struct Pending {
    Handler resume;
    std::shared_ptr<Request> request;
    Work work;
    Result<Reply> result = refuse(internal_error);
};

class Exchange {
  public:
    Exchange(std::shared_ptr<Server::Inner> server, std::shared_ptr<Connection> connection)
        : server_{std::move(server)}, connection_{std::move(connection)} {}

    asio::awaitable<void> run() {
        try {
            for (bool goes_on = true; goes_on && !server_->is_stopping;) goes_on = co_await one();
            if (has_unread_) co_await incoming_.linger();
        } catch (const ConnectionOver&) {
        }
        boost::system::error_code ignored;
        connection_->socket.close(ignored);
    }

  private:
    // One request and its reply. False: the connection ends.
    asio::awaitable<bool> one() {
        const auto next = co_await incoming_.next();
        if (next == Incoming::Next::gone) throw ConnectionOver{};
        has_unread_ = next != Incoming::Next::request;
        begin_ = std::chrono::steady_clock::now();
        request_ = std::make_shared<Request>();
        request_->actor.request_id = fmt::format("{}-{:x}", server_->boot_token, ++server_->request_count);
        asked_ = {.request_id = {}};
        if (next != Incoming::Next::request) {
            auto refusal = problem(why_unreadable(next));
            co_await reply(std::move(refusal));
            co_return false;
        }
        asked_.is_keeping = incoming_.keeps_alive() && !server_->is_stopping;
        const auto encodings = incoming_.header("Accept-Encoding");
        asked_.takes_gzip = accepts(encodings, "gzip");
        asked_.takes_brotli = accepts(encodings, "br");
        connection_->allow_any_time();  // reading and writing set their own
        co_await answer();
        co_return asked_.is_keeping;
    }

    asio::awaitable<void> answer() {
        auto& request = *request_;
        fill_request();
        if (!read_target()) {
            co_await refuse_unread(Error{malformed_request, "URL"});
            co_return;
        }
        auto match = server_->router.find(request.method, request.path);
        if (match.route == nullptr) {
            co_await answer_without_route(match);
            co_return;
        }
        request.parameters = std::move(match.parameters);
        auto made = co_await reply_of(*match.route);
        record(*match.route, match.index, made.status);
        if (made.status == 200 && !asked_.is_head && is_stream(*match.route))
            co_await stream();
        else
            co_await reply(std::move(made));
    }

    bool read_target() {
        const auto target = incoming_.target();
        const auto question = target.find('?');
        auto path = percent_decode(target.substr(0, question), false);
        if (!path || !path->starts_with('/')) return false;
        request_->path = std::move(*path);
        return question == target.npos || parse_query(target.substr(question + 1), request_->query);
    }

    asio::awaitable<void> answer_without_route(const Router::Match& match) {
        const auto& request = *request_;
        if (request.method == "GET" || asked_.is_head) {
            const bool takes_pages = accepts(incoming_.header("Accept"), "text/html");
            if (const auto* asset = find_asset(server_->assets, request.path, takes_pages)) {
                co_await skip_body();
                asked_.request_id = request.actor.request_id;
                co_await writer_.write(asked_, *asset, incoming_.header("If-None-Match"));
                co_return;
            }
        }
        if (match.allowed.empty()) {
            co_await refuse_unread(Error{not_found, request.path});
        } else {
            co_await skip_body();
            auto refusal = problem(Error{method_not_allowed, request.method});
            refusal.headers.emplace_back("Allow", match.allowed);
            co_await reply(std::move(refusal));
        }
    }

    void fill_request() {
        auto& request = *request_;
        request.method = std::string{incoming_.method()};
        asked_.is_head = request.method == "HEAD";
        request.content_type = std::string{incoming_.header("Content-Type")};
        request.user_agent = truncate_code_points(incoming_.header("User-Agent"), 200);
        request.basic = basic_of(incoming_.header("Authorization"));
        request.actor.locale = pick_locale(incoming_.header("Accept-Language"));
        request.actor.remote = connection_->remote;
        const auto& proxies = server_->settings.trusted_proxies;
        if (proxies.empty() || std::ranges::find(proxies, connection_->remote) == proxies.end()) return;
        // The nearest proxy wrote the last entry; what stands before it is the client's own word.
        auto forwarded = incoming_.last_header("X-Forwarded-For");
        if (const auto comma = forwarded.rfind(','); comma != forwarded.npos)
            forwarded.remove_prefix(comma + 1);
        boost::system::error_code error;
        const auto address = asio::ip::make_address(trim(forwarded), error);
        if (!error) request.actor.remote = address.to_string();
    }

    // Everything between the header and the reply. Nobody's body is read before they may send one, and
    // nothing is refused before a short body is out of the way, so that the connection can be kept.
    asio::awaitable<Reply> reply_of(const Route& route) {
        auto& request = *request_;
        auto allowed = co_await authenticate(route);
        if (!allowed) co_return co_await refusal_of_unread(allowed.error());
        const TemporaryFile* upload = nullptr;
        std::optional<TemporaryFile> file;
        Done read;
        if (route.body == BodyMode::upload) {
            upload = &file.emplace(server_->settings.upload_folder + "/upload-" + random_token(12));
            request.upload_path = upload->path;
            read = co_await incoming_.read_file(upload->path, server_->settings.upload_bytes_max,
                                                request.upload_size);
        } else if (route.body == BodyMode::json) {
            const bool is_form = takes_form(route) && is_form_type(request.content_type);
            if (!is_form && !is_json(request.content_type))
                co_return co_await refusal_of_unread(Error{wrong_media_type, "application/json"});
            read = co_await incoming_.read_text(request.body, server_->settings.json_bytes_max);
        } else {
            co_await skip_body();
        }
        if (!read) co_return co_await refusal_of_unread(read.error());
        connection_->allow_any_time();
        if (is_stream(route)) co_return Reply{.content_type = "text/event-stream"};
        co_return co_await perform(route);
    }

    Credentials credentials() const {
        Credentials found;
        const auto authorization = incoming_.header("Authorization");
        if (authorization.starts_with("Bearer "))
            found.api_token = std::string{authorization.substr(7)};
        else
            found.session_token = std::string{cookie_value(incoming_.header("Cookie"), "bihuan_session")};
        found.csrf_token = std::string{incoming_.header("X-CSRF-Token")};
        found.is_changing = request_->method != "GET" && !asked_.is_head;
        return found;
    }

    // Settles request_->actor, or says why the route is closed to whoever asks.
    asio::awaitable<Done> authenticate(const Route& route) {
        auto given = credentials();
        const bool is_open = route.access.kind == Access::Kind::open;
        if (given.api_token.empty() && given.session_token.empty()) {
            if (!is_open) co_return refuse(not_signed_in);
            co_return Done{};
        }
        auto& request = *request_;
        auto known = co_await who(given);
        if (!known) {  // an open route still answers: signing in with a stale cookie
            if (!is_open) co_return std::unexpected{std::move(known).error()};
            co_return Done{};
        }
        known->remote = std::move(request.actor.remote);
        known->request_id = std::move(request.actor.request_id);
        request.actor = std::move(*known);
        request.session_token = std::move(given.session_token);
        co_return check_access(route, request.actor);
    }

    asio::awaitable<Result<Actor>> who(const Credentials& given) {
        if (auto known = server_->gate.recall(given, server_->store.clock().now()))
            co_return std::move(*known);
        auto found = std::make_shared<std::optional<Result<Actor>>>();
        auto work = [found, given, gate = &server_->gate](Unit& unit) -> Result<Reply> {
            found->emplace(gate->look_up(unit, given));
            return Reply{};
        };
        co_await in_store(Mode::read, std::move(work));
        if (!*found) co_return refuse(store_failed);
        co_return std::move(**found);
    }

    asio::awaitable<Reply> perform(const Route& route) {
        if (route.mode == Mode::free) co_return co_await in_auxiliary(route);
        auto work = guarded<Work>(route, [&] { return route.prepare(*request_); });
        if (!work) co_return problem(work.error());
        co_return co_await in_store(route.mode, std::move(*work));
    }

    // A bug in a use case is one request's misfortune; the details stay in the log.
    template <class T, class F>
    Result<T> guarded(const Route& route, F run) const {
        try {
            return run();
        } catch (const StoreReadOnly&) {
            return refuse(store_read_only);
        } catch (const std::exception& error) {
            log_error("http.request_failed", {{"operation", route.operation_id},
                                              {"why", error.what()},
                                              {"request_id", request_->actor.request_id}});
            return refuse(internal_error);
        }
    }

    // Runs the work as a unit; the reply comes once it is durable, never before.
    asio::awaitable<Reply> in_store(Mode mode, Work work) {
        auto start = [&](auto handler) {
            using Handler = decltype(handler);
            auto pending = std::make_shared<Pending<Handler>>(
                Pending<Handler>{std::move(handler), request_, std::move(work)});
            const auto answer = [server = server_, pending, executor = connection_->socket.get_executor()] {
                server->complete(executor, [pending] {
                    auto& result = pending->result;
                    auto reply =
                        result ? std::move(*result) : problem_reply(result.error(), pending->request->actor);
                    std::move(pending->resume)(std::move(reply));
                });
            };
            auto run = [pending](Unit& unit) {
                pending->result = pending->work(unit);
                return pending->result.has_value();
            };
            auto finish = [pending, answer, &store = server_->store,
                           is_write = mode == Mode::write](Outcome outcome) {
                const auto expected = pending->result ? Outcome::committed : Outcome::rolled_back;
                if (outcome != expected)
                    pending->result =
                        refuse(is_write && store.status().is_read_only ? store_read_only : store_failed);
                answer();
            };
            auto& store = server_->store;
            auto accepted = mode == Mode::write
                                ? store.write_later(request_->actor, std::move(run), std::move(finish))
                                : store.read_later(request_->actor, std::move(run), std::move(finish));
            if (accepted) return;
            pending->result = std::unexpected{std::move(accepted).error()};
            answer();
        };
        co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(Reply)>(
            start, asio::use_awaitable);
    }

    asio::awaitable<Reply> in_auxiliary(const Route& route) {
        if (server_->auxiliary_waiting >= server_->settings.auxiliary_waiting_max)
            co_return problem(Error{busy});
        ++server_->auxiliary_waiting;
        auto start = [&](auto handler) {
            auto job = [this, &route, handler = std::move(handler)]() mutable {
                auto result = guarded<Reply>(route, [&] { return route.run(*request_, server_->store); });
                --server_->auxiliary_waiting;
                auto made = result ? std::move(*result) : problem(result.error());
                auto resume = [handler = std::move(handler), made = std::move(made)]() mutable {
                    std::move(handler)(std::move(made));
                };
                server_->complete(connection_->socket.get_executor(), std::move(resume));
            };
            asio::post(*server_->auxiliary, std::move(job));
        };
        co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(Reply)>(
            start, asio::use_awaitable);
    }

    asio::awaitable<void> stream() {
        asked_.is_keeping = false;
        std::uint64_t last_id = 0;
        const auto last = incoming_.header("Last-Event-ID");
        std::from_chars(last.data(), last.data() + last.size(), last_id);
        // Signed out, locked or moved since: the browser has to come again.
        auto may_stay = [this]() -> asio::awaitable<bool> {
            auto now = co_await who(credentials());
            co_return now.has_value() && has_same_view(*now, request_->actor);
        };
        co_await stream_events(*server_, *connection_, request_->actor, last_id, may_stay);
    }

    void record(const Route& route, std::size_t index, int status) {
        const auto took = std::chrono::steady_clock::now() - begin_;
        auto& metrics = server_->operation_metrics[index];
        metrics.seconds.observe(std::chrono::duration<double>(took).count());
        (status < 400 ? metrics.answered : status < 500 ? metrics.refused : metrics.failed).add();
        // Every change is in the audit log; here stand failures, and the rest for who turns `debug` on.
        const auto level = status >= 500 ? LogLevel::error : status >= 400 ? LogLevel::info : LogLevel::debug;
        if (!is_logged(level)) return;
        write_log(level, "http.request",
                  {{"operation", route.operation_id},
                   {"status", status},
                   {"micros", std::chrono::duration_cast<std::chrono::microseconds>(took).count()},
                   {"actor_id", request_->actor.user_id},
                   {"request_id", request_->actor.request_id}});
    }

    Reply problem(const Error& error) const { return problem_reply(error, request_->actor); }
    asio::awaitable<void> refuse_unread(Error error) {
        auto refusal = co_await refusal_of_unread(std::move(error));
        co_await reply(std::move(refusal));
    }
    asio::awaitable<void> skip_body() {
        const bool is_read = co_await incoming_.drain();
        asked_.is_keeping = asked_.is_keeping && is_read;
        has_unread_ = has_unread_ || !is_read;
    }
    asio::awaitable<Reply> refusal_of_unread(Error error) {
        co_await skip_body();
        co_return problem(error);
    }
    asio::awaitable<void> reply(Reply made) {
        asked_.request_id = request_->actor.request_id;
        asked_.locale = request_->actor.locale;
        co_await writer_.write(asked_, std::move(made));
    }

    std::shared_ptr<Server::Inner> server_;
    std::shared_ptr<Connection> connection_;
    Incoming incoming_{*connection_, server_->settings};
    ReplyWriter writer_{*connection_, server_->settings};
    std::shared_ptr<Request> request_;  // shared with the unit, which may outlive a broken connection
    ReplyWriter::Asked asked_;
    std::chrono::steady_clock::time_point begin_;
    bool has_unread_ = false;  // the peer may still be sending when the connection ends
};

}  // namespace

asio::awaitable<void> serve_connection(std::shared_ptr<Server::Inner> server,
                                       std::shared_ptr<Connection> connection) {
    Exchange exchange{std::move(server), std::move(connection)};
    co_await exchange.run();
}

}  // namespace bihuan
