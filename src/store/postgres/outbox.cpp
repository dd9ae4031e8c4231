#include "store/postgres/outbox.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <stdexcept>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "store/postgres/connection.hpp"
#include "store/session.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr int nodes_max = 26;                   // ticket codes have a letter a node
constexpr std::int64_t node_lock = 0x42494855;  // first half of the advisory lock's key
constexpr auto pause = 1s;                      // a missed wake-up is made good after that
constexpr auto pace = 20ms;                     // under load: between two tellings, and two looks
constexpr auto gap = 60s;                       // who was away for longer starts anew
constexpr auto trim_every = 60s;

// told_at is the database's own clock, read after the aggregate's row was locked: of two events of one
// aggregate the earlier has the smaller. told_tx says what a snapshot had seen.
constexpr std::string_view make_outbox = R"sql(
    create table outbox (
        event_id bigint not null,
        position bigint not null,
        teller text not null,
        told_tx xid8 not null default pg_current_xact_id(),
        told_at bigint not null default cast(extract(epoch from clock_timestamp()) * 1000000 as bigint),
        topic text not null,
        subject_id bigint not null,
        organization_id bigint not null,
        customer_id bigint not null,
        person_a bigint not null,
        person_b bigint not null,
        payload text not null,
        primary key (event_id, position)
    );
    create index outbox_tx on outbox (told_tx);
    create index outbox_at on outbox (told_at))sql";
constexpr std::string_view insert_events = R"sql(
    insert into outbox (event_id, position, teller, topic, subject_id, organization_id, customer_id, person_a,
                        person_b, payload)
    select :event_id, position, :teller, coalesce(topic, ''), coalesce(subject_id, 0), coalesce(organization_id, 0),
           coalesce(customer_id, 0), coalesce(person_a, 0), coalesce(person_b, 0), coalesce(payload, '')
      from rows from (json_to_recordset(cast(:events as json))
           as (topic text, subject_id bigint, organization_id bigint, customer_id bigint, person_a bigint,
               person_b bigint, payload text)) with ordinality
           as e(topic, subject_id, organization_id, customer_id, person_a, person_b, payload, position))sql";
constexpr std::string_view find_group = "select count(*) as n from outbox where event_id = :event_id";
constexpr const char* select_unseen = R"sql(
    with seen as materialized (select pg_current_snapshot() as now)
    select seen.now, o.topic, o.subject_id, o.organization_id, o.customer_id, o.person_a, o.person_b, o.payload
      from seen left join outbox o
        on o.told_tx >= pg_snapshot_xmin($1) and not pg_visible_in_snapshot(o.told_tx, $1)
       and o.teller <> $2 and o.topic <> ''
     order by o.told_at, o.event_id, o.position)sql";
constexpr const char* delete_old = R"sql(
    delete from outbox where told_at < cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) - 600000000)sql";

using Rows = std::unique_ptr<PGresult, decltype(&PQclear)>;
using Note = std::unique_ptr<PGnotify, decltype(&PQfreemem)>;

boost::json::object to_json(const Event& event) {
    return {{"topic", event.topic},
            {"subject_id", event.subject_id},
            {"organization_id", event.organization_id},
            {"customer_id", event.customer_id},
            {"person_a", event.people[0]},
            {"person_b", event.people[1]},
            {"payload", event.payload}};
}
Event from_json(const boost::json::object& o) {
    const auto number = [&](const char* key) { return o.at(key).to_number<std::int64_t>(); };
    return {.topic = std::string{o.at("topic").as_string()},
            .subject_id = number("subject_id"),
            .organization_id = number("organization_id"),
            .customer_id = number("customer_id"),
            .people = {number("person_a"), number("person_b")},
            .payload = std::string{o.at("payload").as_string()}};
}

}  // namespace

const Migration Outbox::migration{"store", 1, "0001_outbox", "", make_outbox};

// A plain connection: it listens, which SOCI cannot.
class Outbox::Link {
  public:
    explicit Link(const std::string& url)
        : connection_{PQconnectdb(connection_pairs(url).c_str()), &PQfinish} {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw std::runtime_error{PQerrorMessage(connection_.get())};
        run("set client_min_messages = warning");
        is_standby_ = PQgetvalue(run("select pg_is_in_recovery()").get(), 0, 0)[0] == 't';
    }
    // A standby neither listens nor tells (nor would it keep what is told); what its primary told is read in
    // its copy of the table, once in `pause`.
    bool is_standby() const { return is_standby_; }
    void listen() {
        if (!is_standby_) run("listen bihuan_outbox");
    }
    Rows run(const char* text, std::initializer_list<const char*> values = {}) {
        Rows rows{PQexecParams(connection_.get(), text, static_cast<int>(values.size()), nullptr,
                               values.begin(), nullptr, nullptr, 0),
                  &PQclear};
        const auto status = PQresultStatus(rows.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw std::runtime_error{PQerrorMessage(connection_.get())};
        return rows;
    }
    struct Word {
        bool is_told = false;           // another node left something in the table
        std::vector<std::string> sent;  // by other nodes
    };
    // Waits for a word from the database, for `wake_fd` or for the time to end.
    Word wait(int wake_fd, std::chrono::milliseconds at_most) {
        Word word;
        hear(word);  // what came beside an answer
        if (word.is_told || !word.sent.empty()) at_most = 0ms;
        std::array<pollfd, 2> ready{{{PQsocket(connection_.get()), POLLIN, 0}, {wake_fd, POLLIN, 0}}};
        ::poll(ready.data(), ready.size(), static_cast<int>(at_most.count()));
        std::uint64_t count = 0;
        if ((ready[1].revents & POLLIN) != 0) (void)!::read(wake_fd, &count, sizeof count);
        if (PQconsumeInput(connection_.get()) == 0)
            throw std::runtime_error{PQerrorMessage(connection_.get())};
        hear(word);
        return word;
    }

  private:
    void hear(Word& word) {
        while (const Note note{PQnotifies(connection_.get()), &PQfreemem}) {
            if (note->be_pid == PQbackendPID(connection_.get())) continue;
            if (*note->extra == '\0')
                word.is_told = true;
            else
                word.sent.emplace_back(note->extra);
        }
    }
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    bool is_standby_ = false;
};

Outbox::Outbox(std::string url, int preferred, std::int64_t level)
    : url_{std::move(url)}, teller_{random_token(12)}, level_{std::to_string(level)} {
    first_ = std::make_unique<Link>(url_);
    say_level(*first_);
    for (int i = 0; i < nodes_max && node_ < 0; ++i)
        if (const int node = (preferred + i) % nodes_max; take_node(*first_, node)) node_ = node;
    if (node_ < 0)
        throw std::runtime_error{
            fmt::format("all {} node numbers of this store are in use; stop a process first", nodes_max)};
    wake_fd_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wake_fd_ < 0) throw std::runtime_error{"no eventfd left"};
}

Outbox::~Outbox() {
    stop();
    if (wake_fd_ >= 0) ::close(wake_fd_);
}

// Of this schema: test programs share a database.
bool Outbox::take_node(Link& link, int node) const {
    const auto key = std::to_string(node), lock = std::to_string(node_lock);
    const auto taken =
        link.run("select pg_try_advisory_lock(cast($1 as int), hashtext(current_schema() || $2))",
                 {lock.c_str(), key.c_str()});
    return PQgetvalue(taken.get(), 0, 0)[0] == 't';
}

void Outbox::say_level(Link& link) const {
    link.run("select pg_advisory_lock_shared(hashtext(current_schema() || 'level'), cast($1 as int))",
             {level_.c_str()});
}

void Outbox::start(std::function<void(const Event&)> heard) {
    heard_ = [heard = std::move(heard)](const Event& event) {
        try {
            heard(event);
        } catch (const std::exception& error) {  // else it would be read again for ever
            log_error("store.event_unheard", {{"topic", event.topic}, {"why", error.what()}});
        }
    };
    first_->listen();
    catch_up(*first_);
    thread_ = std::thread{[this] { listen(); }};
}

void Outbox::stop() {
    is_stopping_ = true;
    ring();
    if (thread_.joinable()) thread_.join();
}

void Outbox::wake() {
    is_to_tell_ = true;
    ring();
}

void Outbox::ring() const {
    const std::uint64_t one = 1;
    (void)!::write(wake_fd_, &one, sizeof one);
}

void Outbox::send(const Event& event) {
    constexpr std::size_t waiting_max = 1000;
    {
        const std::lock_guard lock{mutex_};
        if (to_send_.size() < waiting_max) to_send_.push_back(boost::json::serialize(to_json(event)));
    }
    ring();
}

std::vector<std::string> Outbox::take_to_send() {
    const std::lock_guard lock{mutex_};
    return std::exchange(to_send_, {});
}

void Outbox::add(Session& session, std::int64_t group_id, const std::vector<const Event*>& events) const {
    boost::json::array all;
    for (const auto* event : events) all.push_back(to_json(*event));
    if (all.empty()) all.push_back(boost::json::object{});
    session.run(insert_events,
                {{"event_id", group_id}, {"teller", teller_}, {"events", boost::json::serialize(all)}});
}

bool Outbox::has(Session& session, std::int64_t group_id) {
    bool is_there = false;
    session.each(find_group, {{"event_id", group_id}},
                 [&](const Row& row) { is_there = row.integer("n") > 0; });
    return is_there;
}

void Outbox::listen() {
    bool is_complained = false;
    while (!is_stopping_) {
        try {
            auto link = std::move(first_);
            if (!link) {
                link = std::make_unique<Link>(url_);
                if (!take_node(*link, node_)) {
                    if (!is_fenced_.exchange(true))
                        log_error("store.node_taken",
                                  {{"node", node_}, {"what_to_do", "restart this process"}});
                    return;
                }
                say_level(*link);
                link->listen();
                catch_up(*link);
                log_info("store.outbox_back", {{"node", node_}});
            }
            is_complained = false;
            serve(*link);
        } catch (const std::exception& error) {
            if (!std::exchange(is_complained, true)) log_error("store.outbox", {{"why", error.what()}});
            std::uint64_t count = 0;
            (void)!::read(wake_fd_, &count, sizeof count);
            pollfd woken{wake_fd_, POLLIN, 0};  // by stop()
            ::poll(&woken, 1, 200);
        }
    }
}

void Outbox::serve(Link& link) {
    bool is_to_look = false;
    while (!is_stopping_) {
        const auto at_most = is_to_tell_ || is_to_look ? pace : std::chrono::milliseconds{pause};
        const auto word = link.wait(wake_fd_, at_most);
        if (is_stopping_) return;
        for (const auto& text : take_to_send())
            if (!link.is_standby()) link.run("select pg_notify('bihuan_outbox', $1)", {text.c_str()});
        for (const auto& text : word.sent) heard_(from_json(boost::json::parse(text).as_object()));
        const auto now = steady_clock::now();
        if (is_to_tell_ && now - told_at_ >= pace) {
            is_to_tell_ = false;
            if (!link.is_standby()) link.run("notify bihuan_outbox");
            told_at_ = now;
        }
        is_to_look |= word.is_told;
        if (now - seen_at_ >= (is_to_look ? pace : pause)) {
            catch_up(link);
            is_to_look = false;
        }
        if (!link.is_standby() && now - trimmed_at_ >= trim_every) {
            link.run(delete_old);
            trimmed_at_ = now;
        }
    }
}

void Outbox::catch_up(Link& link) {
    const auto now = steady_clock::now();
    if (snapshot_.empty() || now - seen_at_ > gap) {
        const bool is_gap = !snapshot_.empty();
        snapshot_ = PQgetvalue(link.run("select pg_current_snapshot()").get(), 0, 0);
        seen_at_ = now;
        if (is_gap) heard_({.topic = std::string{gap_topic}});
        return;
    }
    const auto rows = link.run(select_unseen, {snapshot_.c_str(), teller_.c_str()});
    const auto number = [&](int row, int column) {
        std::int64_t out = 0;
        const char* text = PQgetvalue(rows.get(), row, column);
        std::from_chars(text, text + PQgetlength(rows.get(), row, column), out);
        return out;
    };
    for (int i = 0; i < PQntuples(rows.get()); ++i) {
        if (PQgetisnull(rows.get(), i, 1)) continue;  // nothing new: the snapshot alone
        heard_({.topic = PQgetvalue(rows.get(), i, 1),
                .subject_id = number(i, 2),
                .organization_id = number(i, 3),
                .customer_id = number(i, 4),
                .people = {number(i, 5), number(i, 6)},
                .payload = PQgetvalue(rows.get(), i, 7)});
    }
    snapshot_ = PQgetvalue(rows.get(), 0, 0);
    seen_at_ = now;
}

}  // namespace bihuan
