// 2,000 open chats, each customer with an event stream, 500 agents with theirs: how long a reply takes from
// its POST to the event at the other side, durable; beside the same way without a chat (a request that only
// tells an event to that customer), measured in the same run. Arguments: store (a file, or a postgresql://
// address of an empty database), chats, replies a second, seconds.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "streams.hpp"

#include "base/metrics.hpp"
#include "chat/http/routes.hpp"
#include "chat/use_cases/use_cases.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "file/calls.hpp"
#include "http/json.hpp"
#include "http/server.hpp"
#include "identity/calls.hpp"
#include "knowledge/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> knowledge_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> tone_migrations();
std::span<const Migration> chat_migrations();
}  // namespace bihuan

using namespace bihuan;
using namespace bihuan::chat;
using namespace bihuan::bench;
using namespace std::chrono_literals;

namespace {

constexpr int chats_of_agent = 4, senders = 32;

// Monday morning, and time runs.
struct Morning final : Clock {
    Instant now() const override {
        return begin_ + std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - started_);
    }
    const Instant begin_ = *from_iso("2026-03-02T02:00:00Z");
    const Steady::time_point started_ = Steady::now();
};

struct World {
    FieldCipher cipher{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes{'A', "Asia/Shanghai"};
    OrganizationId team;
    std::vector<UserId> agents;
    std::vector<CustomerId> customers;
    std::vector<ChatId> chats;
};

Actor agent_actor(const World& world, std::size_t i) {
    Actor a;
    a.user_id = world.agents.at(i).number;
    a.name = "agent";
    for (const auto p : {Permission::ticket_handle, Permission::ticket_read})
        a.permissions.set(static_cast<std::size_t>(p));
    a.home_organization_id = world.team.number;
    a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{world.team.number});
    return a;
}
Actor customer_actor(const World& world, std::size_t i) {
    Actor a;
    a.user_id = 1'000'000 + static_cast<std::int64_t>(i);
    a.customer_id = world.customers.at(i).number;
    a.permissions.set(static_cast<std::size_t>(Permission::portal));
    return a;
}

// "a7" is the eighth agent, "c7" the eighth customer: signing in is not what is measured.
struct Gate final : Authenticator {
    explicit Gate(const World& w) : world{w} {}
    std::optional<Result<Actor>> recall(const Credentials& given, Instant) override {
        std::size_t i = 0;
        const auto& token = given.api_token;
        if (token.size() < 2) return refuse(not_signed_in);
        std::from_chars(token.data() + 1, token.data() + token.size(), i);
        return token.front() == 'a' ? agent_actor(world, i) : customer_actor(world, i);
    }
    Result<Actor> look_up(Unit&, const Credentials&) override { return refuse(not_signed_in); }
    const World& world;
};

void make_world(Store& store, const Context& context, World& world, std::size_t count) {
    const auto in_unit = [&](const Actor& actor, auto use, const char* what) {
        must_be(store.write(actor, [&](Unit& unit) -> Done { return use(unit); }).has_value(), what);
    };
    in_unit(
        system_actor(),
        [&](Unit& unit) -> Done {
            identity::Organization root;
            root.code = "hq.intake";
            root.name_zh = root.name_en = "hq";
            root.kind = "headquarters";
            world.team = identity::ensure_organization(unit, root);
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return world.team.number; });
            for (std::size_t i = 0; i < count / chats_of_agent; ++i) {
                identity::NewAccount account;
                account.username = account.display_name = "agent" + std::to_string(i);
                account.password_hash = "x";
                account.posts = {{world.team, identity::Role::agent}};
                world.agents.push_back(identity::ensure_user(unit, account));
            }
            return {};
        },
        "agents");
    in_unit(
        system_actor(),
        [&](Unit& unit) -> Done {
            for (std::size_t i = 0; i < count; ++i) {
                customer::NewCustomerRecord record;
                record.name = "客户" + std::to_string(i);
                record.since = unit.now - 24h * 365;
                record.organization_id = world.team.number;
                TRY(const auto id, customer::add_customer(unit, world.cipher, record));
                world.customers.push_back(id);
            }
            return {};
        },
        "customers");
    for (std::size_t i = 0; i < count; ++i) {
        in_unit(
            customer_actor(world, i),
            [&](Unit& unit) -> Done {
                TRY(const auto opened, open_portal_chat(unit, context, {{}, "zh-CN", {}}));
                world.chats.push_back(opened.chat.chat.chat_id);
                TRY_DONE(ask_for_person(unit, context, world.chats.back()));
                return {};
            },
            "a chat");
        in_unit(
            agent_actor(world, i / chats_of_agent),
            [&](Unit& unit) -> Done {
                TRY_DONE(pick_chat(unit, context, world.chats.at(i)));
                return {};
            },
            "picking it");
    }
}

// Paced: so many a second from all senders together, each chat in turn.
std::vector<double> measured(Ears& ears, std::uint16_t port, std::size_t chats, double rate, double seconds,
                             const std::function<int(Sender&, std::size_t chat, std::int64_t number)>& post) {
    (void)ears.take();
    std::atomic<std::int64_t> next{0}, refused{0};
    const auto begin = Steady::now();
    const auto total = static_cast<std::int64_t>(rate * seconds);
    std::vector<std::thread> threads;
    for (int i = 0; i < senders; ++i)
        threads.emplace_back([&] {
            Sender sender{port};
            for (auto n = next++; n < total; n = next++) {
                std::this_thread::sleep_until(
                    begin + std::chrono::duration_cast<Steady::duration>(
                                std::chrono::duration<double>(static_cast<double>(n) / rate)));
                const auto chat = static_cast<std::size_t>(n) % chats;
                if (!ears.await(chat)) continue;  // slower than the pace: seen in the count
                if (post(sender, chat, n) >= 300) ++refused;
            }
        });
    for (auto& one : threads) one.join();
    std::this_thread::sleep_for(500ms);
    must_be(refused == 0, "a reply");
    return ears.take();
}

double percentile(std::vector<double>& all, double share) {
    std::ranges::sort(all);
    must_be(!all.empty(), "hearing anything");
    return all[std::min(all.size() - 1, static_cast<std::size_t>(static_cast<double>(all.size()) * share))];
}

Route echo_route(EventHub& hub) {
    return {"POST",
            "/api/v1/echo",
            "echo",
            Access::signed_in(),
            Mode::read,
            BodyMode::json,
            [&hub](const Request& request) -> Result<Work> {
                Decoder in{request};
                const auto customer = in.integer("customer", 1, INT64_MAX);
                TRY_DONE(in.finish());
                return [&hub, customer](Unit&) -> Result<Reply> {
                    hub.publish({.topic = "chat.turn",
                                 .subject_id = customer,
                                 .organization_id = -1,
                                 .customer_id = customer,
                                 .payload = R"({"turn_id":"1","side":"agent","kind":"text"})"});
                    return empty_reply();
                };
            },
            {}};
}

}  // namespace

int main(int argc, char** argv) {
    const std::string place = argc > 1 ? argv[1] : "/tmp/bench_chat.db";
    const auto count = static_cast<std::size_t>(argc > 2 ? std::atoll(argv[2]) : 2000);
    const double rate = argc > 3 ? std::atof(argv[3]) : 200, seconds = argc > 4 ? std::atof(argv[4]) : 15;
    const rlimit files{20'000, 20'000};
    ::setrlimit(RLIMIT_NOFILE, &files);
    const bool is_postgres = place.starts_with("postgresql://");
    if (!is_postgres)
        for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(place + end);
    std::vector<Migration> migrations;
    for (const auto part : {standard_migrations(), identity_migrations(), keys_migrations(),
                            file_migrations(), customer_migrations(), timer_migrations(),
                            knowledge_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
                            ticket_migrations(), contact_migrations(), tone_migrations(), chat_migrations()})
        migrations.insert(migrations.end(), part.begin(), part.end());
    const Morning clock;
    const auto store = open_store({.url = is_postgres ? place : "sqlite:" + place}, migrations, clock);
    store->guard(tone::guard);
    World world;
    EventHub hub;
    store->on_event([&](const Event& event) { hub.publish(event); });
    auto shelf = std::make_shared<file::Shelf>();
    shelf->cipher = &world.cipher;
    const Context context{.cipher = &world.cipher,
                          .codes = &world.codes,
                          .shelf = shelf,
                          .zone = "Asia/Shanghai",
                          .publish = [&](const Event& event) { hub.publish(event); },
                          .send = [](const Event&) {},
                          .typing = std::make_shared<TypingBoard>()};
    make_world(*store, context, world, count);
    Gate gate{world};
    auto all = routes(context);
    all.push_back(stream_events_route());
    all.push_back(echo_route(hub));
    const Router router{std::move(all)};
    Metrics metrics;
    Server server{ServerSettings{.port = 0}, router, *store, gate, hub, {}, metrics};
    server.start();
    {
        Ears ears{server.port(), count, world.agents.size()};
        while (hub.subscriber_count() < count + world.agents.size()) std::this_thread::sleep_for(10ms);
        const auto echo = [&](Sender& sender, std::size_t chat, std::int64_t) {
            return sender.post("/api/v1/echo", "a0",
                               fmt::format(R"({{"customer":{}}})", world.customers[chat].number));
        };
        const auto reply = [&](Sender& sender, std::size_t chat, std::int64_t n) {
            return sender.post(
                fmt::format("/api/v1/chats/{}/turns", world.chats[chat].text()),
                fmt::format("a{}", chat / chats_of_agent),
                fmt::format(R"({{"text":"好的，正在为您查询第 {} 项","client_key":"bench-{:08}"}})", n, n));
        };
        (void)measured(ears, server.port(), count, rate, 2, reply);  // warm
        auto raw = measured(ears, server.port(), count, rate, seconds, echo);
        std::atomic<std::int64_t> offset{1'000'000};
        auto real = measured(ears, server.port(), count, rate, seconds,
                             [&](Sender& sender, std::size_t chat, std::int64_t n) {
                                 return reply(sender, chat, n + offset);
                             });
        const auto raw_50 = percentile(raw, 0.5), raw_99 = percentile(raw, 0.99);
        const auto real_50 = percentile(real, 0.5), real_99 = percentile(real, 0.99);
        fmt::print("open chats {}, event streams {}, replies a second {:.0f}\n", count,
                   hub.subscriber_count(), rate);
        fmt::print("an event alone, POST to the other side, ms: p50 {:.2f}  p99 {:.2f}  ({} heard)\n", raw_50,
                   raw_99, raw.size());
        fmt::print("a reply in a chat, durable, ms:             p50 {:.2f}  p99 {:.2f}  ({} heard)\n",
                   real_50, real_99, real.size());
        fmt::print("ratio: p50 {:.2f}  p99 {:.2f}   {}\n", real_50 / raw_50, real_99 / raw_99,
                   real_99 < 200 ? "p99 under 200 ms" : "p99 NOT under 200 ms");
    }
    hub.close();
    server.stop();
    store->stop();
    return 0;
}
