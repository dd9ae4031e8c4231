// A live server on a free port with a few routes, a real store in memory, and a gate that knows three tokens.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>

#include "base/crypto.hpp"
#include "client.hpp"
#include "http/json.hpp"
#include "http/server.hpp"

namespace bihuan {

inline Actor actor_named(const std::string& name) {
    Actor actor;
    actor.name = name;
    actor.user_id = 7;
    actor.locale = "en";
    actor.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{10, 11});
    if (name == "reader" || name == "agent") actor.permissions.set(static_cast<int>(Permission::ticket_read));
    if (name == "agent") actor.permissions.set(static_cast<int>(Permission::ticket_create));
    if (name == "customer") actor.customer_id = 99;
    if (name == "novice") actor.must_change_password = true;
    return actor;
}

// Tokens are the names of actors; the token of a session's CSRF is "csrf". "forgotten" is known to look_up
// alone.
struct Gate final : Authenticator {
    std::optional<Result<Actor>> recall(const Credentials& given, Instant) override {
        const auto& name = given.api_token.empty() ? given.session_token : given.api_token;
        if (name == "forgotten") return std::nullopt;
        if (name == "stale" || is_revoked) return refuse(not_signed_in);
        if (given.api_token.empty() && given.is_changing && given.csrf_token != "csrf")
            return refuse(csrf_missing);
        return actor_named(name);
    }
    Result<Actor> look_up(Unit&, const Credentials&) override {
        ++look_ups;
        return actor_named("reader");
    }
    std::atomic<int> look_ups{0};
    std::atomic<bool> is_revoked{false};
};

// The real store, whose answers tests may hold back or turn into failures.
class WatchedStore final : public Store {
  public:
    explicit WatchedStore(const Clock& clock)
        : store_{open_store({.url = "sqlite::memory:"}, migrations, clock)} {}
    Done read_later(Actor actor, Run run, Finish finish) override {
        return store_->read_later(std::move(actor), std::move(run), std::move(finish));
    }
    Done write_later(Actor actor, Run run, Finish finish) override {
        if (is_full) return refuse(store_busy);
        return store_->write_later(std::move(actor), std::move(run), [this, finish](Outcome outcome) {
            is_durable = true;
            finish(fails ? Outcome::failed : outcome);
        });
    }
    StoreStatus status() const override { return store_->status(); }
    IdSource& ids() override { return store_->ids(); }
    int node() const override { return store_->node(); }
    void send(const Event& event) override { store_->send(event); }
    const Clock& clock() const override { return store_->clock(); }
    void hear(std::function<void(Unit&, const Event&)> listener) override {
        store_->hear(std::move(listener));
    }
    void guard(std::function<Done(Unit&, const Event&)> guard) override { store_->guard(std::move(guard)); }
    void on_event(std::function<void(const Event&)> listener) override {
        store_->on_event(std::move(listener));
    }
    void stop() override { store_->stop(); }
    std::atomic<bool> is_full{false}, fails{false}, is_durable{false};

  private:
    static constexpr std::string_view make_thing = "create table thing (title text)";
    static constexpr std::array migrations{Migration{"thing", 1, "0001_thing", make_thing, make_thing}};
    std::unique_ptr<Store> store_;
};

class Desk {
  public:
    explicit Desk(ServerSettings settings = {}, std::span<const Asset> assets = {})
        : folder{std::filesystem::temp_directory_path() / ("bihuan-http-" + random_token(6))} {
        std::filesystem::create_directories(folder);
        settings.port = 0;
        settings.upload_folder = folder;
        server.emplace(settings, router, store, gate, hub, assets, metrics);
        server->start();
    }
    ~Desk() {
        release();
        server->stop();
        server.reset();
        store.stop();
        std::filesystem::remove_all(folder);
    }
    std::uint16_t port() const { return server->port(); }
    void release() {
        if (!is_released.exchange(true)) gate_of_slow.set_value();
    }
    std::size_t file_count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
    }
    std::int64_t thing_count() {
        return *store.read(system_actor(), [](Unit& unit) -> Result<std::int64_t> {
            return unit.number({"count", "select count(*) as n from thing"});
        });
    }

    std::filesystem::path folder;
    SystemClock clock;
    WatchedStore store{clock};
    Gate gate;
    EventHub hub{0};
    Metrics metrics;
    std::promise<void> gate_of_slow, slow_began;
    std::shared_future<void> slow_gate{gate_of_slow.get_future()};
    std::atomic<bool> is_released{false}, has_slow_begun{false};
    Router router{routes()};
    std::optional<Server> server;

  private:
    static Work say(json::value value, int status = 200) {
        return
            [value = std::move(value), status](Unit&) -> Result<Reply> { return json_reply(value, status); };
    }
    static Result<Work> make_thing(const Request& request) {
        Decoder in{request};
        const auto title = in.text("title", {.min = 1, .max = 20});
        TRY_DONE(in.finish());
        return [title](Unit& unit) -> Result<Reply> {
            unit.run({"thing.add", "insert into thing (title) values (:title)"}, {{"title", title}});
            if (title == "refused") return refuse(not_found, title);
            if (title == "thrown") throw std::runtime_error{"secret detail"};
            return json_reply({{"title", title}}, 201);
        };
    }
    std::vector<Route> routes() {
        const auto read = [](auto make) {
            return [make](const Request& r) -> Result<Work> { return say(make(r)); };
        };
        return {
            {"GET", "/api/v1/hello", "hello", Access::open(), Mode::read, BodyMode::none,
             read([](const Request& r) {
                 return json::value{{"name", r.actor.name}, {"locale", r.actor.locale}};
             })},
            {"GET", "/api/v1/remote", "get_remote", Access::open(), Mode::read, BodyMode::none,
             read([](const Request& r) { return json::value{{"remote", r.actor.remote}}; })},
            {"GET", "/api/v1/session", "get_session", Access::signed_in(), Mode::read, BodyMode::none,
             read([](const Request& r) { return json::value{{"name", r.actor.name}}; })},
            {"GET", "/api/v1/things/{thing_id}", "get_thing", Access::needs(Permission::ticket_read),
             Mode::read, BodyMode::none,
             read([](const Request& r) { return json::value{{"id", r.parameter("thing_id")}}; })},
            {"POST", "/api/v1/things", "make_thing", Access::needs(Permission::ticket_create), Mode::write,
             BodyMode::json, make_thing},
            {"GET", "/api/v1/long", "get_long", Access::open(), Mode::read, BodyMode::none,
             read([](const Request&) { return json::value{{"text", std::string(10'000, 'x')}}; })},
            {"GET", "/api/v1/broken", "get_broken", Access::open(), Mode::read, BodyMode::none,
             [](const Request&) -> Result<Work> { throw std::runtime_error{"secret detail"}; }},
            {.method = "POST",
             .path = "/api/v1/files",
             .operation_id = "add_file",
             .access = Access::signed_in(),
             .mode = Mode::free,
             .body = BodyMode::upload,
             .run = [](const Request& r, Store&) -> Result<Reply> {
                 if (r.query_value("keep")) std::filesystem::rename(r.upload_path, r.upload_path + ".kept");
                 return json_reply({{"size", r.upload_size}}, 201);
             }},
            {.method = "GET",
             .path = "/api/v1/export",
             .operation_id = "export",
             .access = Access::open(),
             .mode = Mode::free,
             .run = [this](const Request&, Store&) -> Result<Reply> {
                 const auto path = folder / "export.csv";
                 std::ofstream{path} << std::string(200'000, 'e');
                 return Reply{.content_type = "text/csv",
                              .headers = {{"Content-Disposition", "attachment; filename=\"a\r\nX-Evil: 1\""}},
                              .file_path = path,
                              .remove_file_after = true};
             }},
            {.method = "GET",
             .path = "/api/v1/slow",
             .operation_id = "slow",
             .access = Access::open(),
             .mode = Mode::free,
             .run = [this](const Request&, Store&) -> Result<Reply> {
                 if (!has_slow_begun.exchange(true)) slow_began.set_value();
                 slow_gate.wait();
                 return json_reply({{"slow", true}});
             }},
            stream_events_route(),
        };
    }
};

}  // namespace bihuan
