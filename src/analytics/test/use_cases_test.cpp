// Random lives of tickets, measured as they go: sums, rows and lists behind them never differ, whoever looks.
#include "analytics/use_cases/use_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "analytics/store/measure_store.hpp"
#include "analytics/use_cases/months.hpp"
#include "base/crypto.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> analytics_migrations();
}  // namespace bihuan

namespace bihuan::analytics {
namespace {

using namespace std::chrono_literals;
using ticket::Action;

constexpr std::string_view zone = "Asia/Shanghai";

class ComplianceTest : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), keys_migrations(), customer_migrations(),
              timer_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
              ticket_migrations(), analytics_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        fill();
    }
    void fill() {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            const auto place = [&](identity::OrganizationId above, const char* code) {
                identity::Organization o;
                o.parent_id = above;
                o.code = o.name_zh = o.name_en = code;
                o.kind = above ? "city" : "headquarters";
                return identity::ensure_organization(unit, o);
            };
            root_ = place({}, "hq");
            units_ = {place(root_, "east"), place(root_, "west")};
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return std::int64_t{0}; });
            for (const char* code : {"fault.broadband", "complaint.billing", "consultation.bill"})
                categories_.push_back(standard::category_by_code(unit, code)->category_id);
            for (int i = 0; i < 3; ++i) {
                customer::NewCustomerRecord record;
                record.name = "张三";
                record.contact_points.push_back({"mobile", "1380000123" + std::to_string(i)});
                customers_.push_back(*customer::add_customer(unit, cipher_, record));
            }
            return {};
        }));
    }
    static Actor sees(std::vector<identity::OrganizationId> units) {
        auto actor = system_actor();
        actor.sees_all = false;
        std::vector<std::int64_t> numbers;
        for (const auto one : units) numbers.push_back(one.number);
        std::ranges::sort(numbers);
        actor.scope = std::make_shared<const std::vector<std::int64_t>>(std::move(numbers));
        return actor;
    }
    std::int64_t below(std::int64_t n) {
        return std::uniform_int_distribution<std::int64_t>{0, n - 1}(chance_);
    }

    // A life by the rules of the closed loop, with every turn there is.
    ticket::TicketId live(Unit& unit) {
        ticket::ImportedTicket t;
        t.has_clocks = true;
        t.title = "工单";
        t.channel = "phone";
        t.category_id = categories_[static_cast<std::size_t>(below(3))];
        if (below(5) > 0) t.customer_id = customers_[static_cast<std::size_t>(below(3))];
        t.organization_id = units_[static_cast<std::size_t>(below(2))];
        t.opened_at = clock_.now() - std::chrono::hours{24 * below(90) + below(24)};
        auto by = system_actor();
        by.user_id = 5;
        t.opened_by = by;
        auto at = t.opened_at;
        bool is_over = false;
        const auto step = [&](Action action, ticket::StepFacts facts = {}, std::string details = "{}") {
            at += std::chrono::minutes{1 + below(below(4) == 0 ? 4000 : 200)};
            is_over = is_over || at >= clock_.now() || below(25) == 0;
            if (is_over) return;
            ticket::ImportedStep one;
            one.at = at;
            one.by = action == Action::close && below(4) == 0 ? system_actor() : by;
            one.action = action;
            one.facts = std::move(facts);
            one.details = std::move(details);
            t.steps.push_back(std::move(one));
        };
        step(Action::accept);
        for (auto n = below(5); n > 0; --n) {
            const auto to = units_[static_cast<std::size_t>(below(2))];
            step(Action::assign, {.organization_id = to},
                 R"({"from_organization_id":")" + units_[0].text() + R"("})");
        }
        step(Action::start);
        if (below(3) == 0) {
            const std::string code = below(2) == 0 ? "customer_information" : "";
            step(Action::wait, {.reason = "等", .reason_code = code},
                 code.empty() ? "{}" : R"({"reason_code":")" + code + R"("})");
            step(Action::resume);
        }
        for (int round = 0; round < 3; ++round) {
            step(Action::resolve, {.result = "好了"});
            const std::string answer = below(4) == 0 ? "unsatisfied" : "satisfied";
            step(Action::feed_back, {.customer_answer = answer},
                 R"({"customer_answer":")" + answer + R"("})");
            step(Action::offer_evaluation);
            if (below(2) == 0) {
                const auto score = 1 + below(5);
                step(Action::evaluate, {.score = score}, R"({"score":)" + std::to_string(score) + "}");
            }
            step(Action::close);
            if (below(3) > 0) break;
            step(Action::reopen, {.reason = "不行"});
        }
        return ticket::import_ticket(unit, codes_, t)->ticket_id;
    }
    // What a whole count of the rows says, against the sums kept.
    void expect_sums_are_those_of_the_rows(std::span<const ticket::TicketId> ids) {
        store_->read(system_actor(), [&](Unit& unit) -> Done {
            MeasureStore store{unit};
            std::map<std::pair<Month, Formula>, Sums> counted;
            for (const auto id : ids)
                for (const auto& row : store.of_ticket(id.number))
                    counted[{row.month, row.formula}] += {1, row.is_miss ? 1 : 0, row.amount};
            auto kept = store.sums(0, 999'999, {.is_everywhere = true, .organizations = {}});
            std::erase_if(kept, [](const auto& one) { return one.second == Sums{}; });
            EXPECT_EQ(counted, kept);
            return {};
        });
    }
    std::vector<Miss> all_misses(const Actor& actor, const std::string& code, const Asked& asked) {
        std::vector<Miss> out;
        std::string after;
        do {
            const auto page = store_->read(
                actor, [&](Unit& unit) { return list_misses(unit, code, asked, after, 7, zone); });
            EXPECT_TRUE(page);
            out.insert(out.end(), page->items.begin(), page->items.end());
            after = page->next;
        } while (!after.empty());
        return out;
    }

    ManualClock clock_{*from_iso("2026-03-28T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    std::mt19937_64 chance_{20261125};
    identity::OrganizationId root_;
    std::vector<identity::OrganizationId> units_;
    std::vector<standard::CategoryId> categories_;
    std::vector<customer::CustomerId> customers_;
};

TEST_P(ComplianceTest, EveryNumberIsAsLongAsTheListBehindIt) {
    std::vector<ticket::TicketId> ids;
    for (int i = 0; i < 150; ++i)
        ids.push_back(*store_->write(system_actor(), [&](Unit& unit) -> Result<ticket::TicketId> {
            const auto id = live(unit);
            measure_ticket(unit, id.number, zone);
            return id;
        }));
    expect_sums_are_those_of_the_rows(ids);
    std::int64_t looked_at = 0;
    for (const auto& actor : {system_actor(), sees({units_[0]}), sees({units_[1]}), sees({})})
        for (const char* month : {"2026-03", "2026-02", "2026-01"}) {
            const Asked asked{.month = month, .organization_id = {}};
            const auto all =
                *store_->read(actor, [&](Unit& unit) { return get_compliance(unit, asked, zone); });
            for (const auto& one : all.indicators) {
                const auto misses = all_misses(actor, one.indicator.code, asked);
                EXPECT_EQ(std::ssize(misses), one.sums.missed) << one.indicator.code << " " << month;
                looked_at += std::ssize(misses);
                for (const auto& miss : misses)
                    EXPECT_TRUE(actor.sees(miss.measure.organization_id)) << "out of the scope";
                const auto detail = *store_->read(
                    actor, [&](Unit& unit) { return get_indicator(unit, one.indicator.code, asked, zone); });
                Sums of_units;
                for (const auto& unit : detail.units) of_units += unit.sums;
                EXPECT_EQ(of_units, one.sums) << one.indicator.code << ": the units make the whole";
            }
        }
    EXPECT_GT(looked_at, 200) << "the lives were too good to test anything";
}

TEST_P(ComplianceTest, MeasuringAgainChangesNothingAndAChangeMovesTheSums) {
    std::vector<ticket::TicketId> ids;
    for (int i = 0; i < 40; ++i)
        ids.push_back(*store_->write(system_actor(),
                                     [&](Unit& unit) -> Result<ticket::TicketId> { return live(unit); }));
    const auto measure = [&](ticket::TicketId id) {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            measure_ticket(unit, id.number, zone);
            return {};
        }));
    };
    for (int round = 0; round < 2; ++round)
        for (const auto id : ids) measure(id);
    expect_sums_are_those_of_the_rows(ids);
    // An explanation given later takes a miss away.
    const auto misses =
        all_misses(system_actor(), "breach_explained", {.month = "2026-03", .organization_id = {}});
    ASSERT_FALSE(misses.empty());
    const auto& first = misses.front();
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        for (const auto clock : {sla::ClockKind::accept, sla::ClockKind::respond, sla::ClockKind::resolve,
                                 sla::ClockKind::feedback, sla::ClockKind::follow_up})
            sla::explain_breach(unit, {"ticket", first.ticket.ticket_id.number},
                                {clock, "volume", "台风", unit.now + 1h});
        return {};
    }));
    measure(first.ticket.ticket_id);
    expect_sums_are_those_of_the_rows(ids);
    const auto after =
        all_misses(system_actor(), "breach_explained", {.month = "2026-03", .organization_id = {}});
    EXPECT_LT(after.size(), misses.size());
}

TEST_P(ComplianceTest, EventsMeasureAMomentLaterAndOldStoresAreToldOver) {
    std::vector<ticket::TicketId> ids;
    for (int i = 0; i < 12; ++i)
        ids.push_back(*store_->write(system_actor(),
                                     [&](Unit& unit) -> Result<ticket::TicketId> { return live(unit); }));
    timer::Worker worker{
        *store_,
        {{std::string{measure_timer},
          [](Unit& unit, const timer::Due& due) { measure_ticket(unit, due.subject_id, zone); }},
         {std::string{backfill_timer},
          [](Unit& unit, const timer::Due& due) { backfill(unit, due.subject_id); }}}};
    const auto begin = [&] {
        ASSERT_TRUE(store_->write(system_actor(), [](Unit& unit) -> Done {
            ensure_begun(unit);
            return {};
        }));
    };
    begin();
    EXPECT_GE(worker.run_due(), 13);
    expect_sums_are_those_of_the_rows(ids);
    begin();
    clock_.advance(5s);
    worker.run_due();
    EXPECT_EQ(worker.run_due(), 0) << "only once";
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        hear(unit, {.topic = "ticket.moved", .subject_id = ids[0].number});
        hear(unit, {.topic = "ticket.moved", .subject_id = ids[0].number});
        hear(unit, {.topic = "ticket.presence", .subject_id = ids[1].number});
        return {};
    }));
    EXPECT_EQ(worker.run_due(), 0) << "not at once";
    clock_.advance(3s);
    EXPECT_EQ(worker.run_due(), 1) << "steps of one moment are measured once";
}

TEST_P(ComplianceTest, RefusesWhatCannotBeAsked) {
    const auto code = [&](const std::string& indicator, const Asked& asked, const std::string& after = "") {
        const auto answer = store_->read(sees({units_[0]}), [&](Unit& unit) {
            return list_misses(unit, indicator, asked, after, 10, zone);
        });
        if (answer) return std::string{};
        return std::string{answer.error().fields.empty() ? answer.error().kind.code
                                                         : answer.error().fields.front().kind.code};
    };
    EXPECT_EQ(code("loop_rate", {.month = "2026-03", .organization_id = units_[0]}), "");
    EXPECT_EQ(code("mood", {}), "analytics.indicator_unknown");
    for (const char* month : {"2026-13", "2026-4", "2026/03", "26-03", "2026-04", "1999-12", "march"})
        EXPECT_EQ(code("loop_rate", {.month = month, .organization_id = {}}), "analytics.month_wrong")
            << month;
    EXPECT_EQ(code("loop_rate", {.month = {}, .organization_id = units_[1]}), "analytics.unit_unknown");
    EXPECT_EQ(code("loop_rate", {.month = {}, .organization_id = identity::OrganizationId{42}}),
              "analytics.unit_unknown");
    for (const char* after : {"x", "1", "1.", "1.x", ".1"})
        EXPECT_EQ(code("loop_rate", {}, after), "analytics.cursor_wrong") << after;
}

TEST_P(ComplianceTest, MonthsAreThoseOfTheOperatorsOwnTime) {
    EXPECT_EQ(month_of(*from_iso("2026-02-28T15:59:59Z"), zone), 202602);
    EXPECT_EQ(month_of(*from_iso("2026-02-28T16:00:00Z"), zone), 202603);
}

INSTANTIATE_TEST_SUITE_P(Engines, ComplianceTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::analytics
