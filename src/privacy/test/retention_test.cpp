// The schedule of keeping on both engines: who puts it to work, what a run ends and leaves alone, in batches,
// and what waits for a second person.
#include <algorithm>

#include "privacy/domain/retention_flow.hpp"
#include "privacy/domain/retention_rules.hpp"
#include "privacy/store/retention_store.hpp"
#include "privacy/test/desk.hpp"
#include "privacy/use_cases/disposal.hpp"
#include "privacy/use_cases/keepers.hpp"
#include "privacy/use_cases/requests.hpp"

namespace bihuan::privacy {
namespace {

constexpr auto years = std::chrono::days{365};

TEST(RetentionRules, OfATooLargeShareASecondPersonDecides) {
    const standard::Disposal rules{.share_percent = 5, .share_from = 20};
    struct Sample {
        const char* why;
        std::int64_t due, all;
        bool is_much;
    };
    for (const auto& row :
         {Sample{"nothing is due", 0, 100, false}, Sample{"few of few", 19, 19, false},
          Sample{"a twentieth exactly", 50, 1000, false}, Sample{"more than a twentieth", 51, 1000, true},
          Sample{"everything", 20, 20, true}})
        EXPECT_EQ(is_much(row.due, row.all, rules), row.is_much) << row.why;
}

TEST(RetentionRules, TheNightComesOnceADay) {
    struct Sample {
        const char *why, *now, *zone, *next;
    };
    for (const auto& row :
         {Sample{"before the hour", "2026-03-02T16:00:00Z", "Asia/Shanghai", "2026-03-02T18:00:00.000Z"},
          Sample{"at the hour", "2026-03-02T18:00:00Z", "Asia/Shanghai", "2026-03-03T18:00:00.000Z"},
          Sample{"by day", "2026-03-02T04:00:00Z", "Asia/Shanghai", "2026-03-02T18:00:00.000Z"},
          Sample{"another zone", "2026-03-02T04:00:00Z", "Europe/Berlin", "2026-03-03T01:00:00.000Z"},
          Sample{"an unknown zone is UTC", "2026-03-02T01:00:00Z", "Moon/Base", "2026-03-02T02:00:00.000Z"}})
        EXPECT_EQ(to_iso(next_night(*from_iso(row.now), 2, row.zone)), row.next) << row.why;
}

TEST(RetentionRules, AnApprovalHoldsForItsTermsAlone) {
    Actor one, two;
    one.user_id = 1;
    two.user_id = 2;
    Switch s;
    s = *turn(one, s, SwitchAction::propose, "delete 30d", {});
    EXPECT_EQ(turn(one, s, SwitchAction::approve, "delete 30d", {}).error().kind.code,
              "privacy.retention_own");
    EXPECT_EQ(turn(two, s, SwitchAction::approve, "delete 40d", {}).error().kind.code,
              "privacy.retention_changed");
    s = *turn(two, s, SwitchAction::approve, "delete 30d", {});
    EXPECT_EQ(state_of(s, "delete 30d"), SwitchState::on);
    EXPECT_EQ(state_of(s, "delete 40d"), SwitchState::off) << "another period is another decision";
    EXPECT_EQ(allowed_actions(two, s, "delete 40d"), std::vector{SwitchAction::propose});
    EXPECT_EQ(allowed_actions(two, s, "delete 30d"), std::vector{SwitchAction::switch_off});
}

TEST(RetentionRules, WhoeverIsHeldOrInWorkIsLeftAlone) {
    EXPECT_EQ(fate_of(false, false), Fate::dispose);
    EXPECT_EQ(fate_of(true, false), Fate::held);
    EXPECT_EQ(fate_of(false, true), Fate::in_work);
    EXPECT_EQ(fate_of(true, true), Fate::held) << "the hold is the graver reason";
}

class Retention : public Desk {
  protected:
    void SetUp() override {
        Desk::SetUp();
        keepers_ = {request_keeper(), consent_keeper(), run_keeper()};
        keepers_.push_back(bihuan::keeper_of({.what = "ticket.closed",
                                              .table = "ticket",
                                              .id = "ticket_id",
                                              .at = "coalesce(closed_at, updated_at)",
                                              .customer = "customer_id",
                                              .condition = "is_open = 0 and title <> '***'"},
                                             [this](Unit& unit, std::span<const std::int64_t> ids) {
                                                 for (const auto id : ids)
                                                     ticket::anonymise_ticket(unit, ticket::TicketId{id},
                                                                              context().files);
                                             }));
        // What other modules keep is not here.
        for (const auto* what : {"ticket.notice", "appointment.ended", "customer.look", "identity.audit",
                                 "duty.shift", "contact.text", "chat.text"})
            keepers_.push_back(
                {.what = what,
                 .count = [](Unit&, Instant) { return KeptCount{}; },
                 .due = [](Unit&, Instant, std::int64_t, std::int64_t) { return std::vector<KeptRecord>{}; },
                 .dispose = {}});
    }
    Context context() {
        return {.cipher = &cipher_,
                .files = std::filesystem::temp_directory_path(),
                .keepers = &keepers_,
                .parts = &parts_};
    }
    EntryView entry(const std::string& code) {
        const auto all = look([&](Unit& unit) { return get_schedule(unit, context()); }).entries;
        return *std::ranges::find(all, code, [](const EntryView& e) { return e.entry.code; });
    }
    Result<EntryView> turn(const Actor& who, const std::string& code, SwitchAction action) {
        const auto version = entry(code).turned.version;
        return by(who, [&](Unit& unit) { return turn_retention(unit, code, action, version); });
    }
    void switch_on(const std::string& code) {
        ASSERT_TRUE(turn(officer(), code, SwitchAction::propose));
        ASSERT_TRUE(turn(second(), code, SwitchAction::approve));
    }
    Result<RunView> start_now(const Actor& who, const std::string& code) {
        return by(who, [&](Unit& unit) { return start_run(unit, context(), code, who.name); });
    }
    Result<RunView> act(const Actor& who, const privacy::Run& run, RunAction action) {
        return by(who, [&](Unit& unit) { return act_on_run(unit, run.run_id, action, run.version); });
    }
    privacy::Run after_a_batch(RunId id) {
        return *by(system_actor(), [&](Unit& unit) -> Result<privacy::Run> {
            on_run(unit, context(), id);
            return *RetentionStore{unit}.find(id);
        });
    }
    CustomerId customer_named(const std::string& name) {
        return *by(system_actor(),
                   [&](Unit& unit) { return customer::add_customer(unit, cipher_, {.name = name}); });
    }
    ticket::TicketId ticket_of(CustomerId customer, bool is_ended) {
        ticket::NewTicket n;
        n.title = "断网";
        n.channel = "phone";
        n.category_id = category_;
        n.customer_id = customer;
        n.is_accepted = true;
        auto who = agent();
        who.permissions.set(static_cast<std::size_t>(Permission::ticket_cancel));
        const auto made = *by(who, [&](Unit& unit) { return ticket::open(unit, codes_, n); });
        const auto end = [&](Unit& unit) {
            return ticket::act(unit, made.ticket_id, ticket::Action::cancel, {.reason = "误报"});
        };
        EXPECT_TRUE(!is_ended || by(who, end));
        return made.ticket_id;
    }
    void answer_often(std::int64_t times) {
        const auto purposes = look([](Unit& unit) { return list_purposes(unit); });
        const auto marketing = std::ranges::find(purposes, "marketing", &Purpose::code)->purpose_id;
        for (std::int64_t i = 0; i < times; ++i)
            ASSERT_TRUE(by(agent(), [&](Unit& unit) {
                return answer_purpose(unit, customer_, {marketing, i % 2 == 0, 1, "phone", {}});
            }));
    }
    std::string title(ticket::TicketId id) {
        return look([&](Unit& unit) { return ticket::find(unit, id)->title; });
    }

    Keepers keepers_;
    const PersonalParts parts_;
};

TEST_P(Retention, IsPutToWorkByTwo) {
    EXPECT_EQ(entry("ticket.closed").state, SwitchState::off);
    EXPECT_EQ(code_of(start_now(officer(), "ticket.closed").error()), "privacy.retention_off");
    EXPECT_EQ(code_of(turn(officer(), "ticket.closed", SwitchAction::approve).error()),
              "privacy.retention_step");
    ASSERT_TRUE(turn(officer(), "ticket.closed", SwitchAction::propose));
    EXPECT_EQ(code_of(turn(officer(), "ticket.closed", SwitchAction::approve).error()),
              "privacy.retention_own");
    EXPECT_EQ(code_of(start_now(officer(), "ticket.closed").error()), "privacy.retention_off");
    EXPECT_EQ(code_of(by(second(),
                         [&](Unit& unit) {
                             return turn_retention(unit, "ticket.closed", SwitchAction::approve, 7);
                         })
                          .error()),
              "privacy.version_conflict");
    EXPECT_EQ(
        code_of(by(second(),
                   [&](Unit& unit) { return turn_retention(unit, "ticket.lost", SwitchAction::propose, 0); })
                    .error()),
        "privacy.retention_unknown");
    ASSERT_TRUE(turn(second(), "ticket.closed", SwitchAction::approve));
    EXPECT_EQ(entry("ticket.closed").state, SwitchState::on);
    EXPECT_TRUE(start_now(officer(), "ticket.closed"));
    EXPECT_EQ(code_of(start_now(officer(), "ticket.closed").error()), "privacy.run_open");
}

TEST_P(Retention, EndsWhatIsDueAndLeavesAloneHoldsAndOpenWork) {
    const auto free = customer_named("王五"), held = customer_named("赵六"), busy = customer_named("钱七");
    const auto of_free = ticket_of(free, true), of_held = ticket_of(held, true),
               of_busy = ticket_of(busy, true);
    clock_.advance(2 * years);
    const auto recent = ticket_of(free, true);
    clock_.advance(years + std::chrono::days{1});
    ticket_of(busy, false);
    ASSERT_TRUE(by(officer(), [&](Unit& unit) {
        return add_hold(unit, {.customer_id = held, .reason = "诉讼", .until = unit.now + years});
    }));
    const auto previews = look([&](Unit& unit) { return preview_retention(unit, context()); });
    const auto preview = std::ranges::find(previews, "ticket.closed", &Preview::code);
    EXPECT_EQ(preview->count.all, 4);
    EXPECT_EQ(preview->count.due, 3);
    EXPECT_EQ(preview->held, 1);
    EXPECT_EQ(preview->in_work, 1);
    ASSERT_TRUE(preview->count.oldest.has_value());
    EXPECT_LT(*preview->count.oldest, preview->before);
    EXPECT_EQ(title(of_free), "断网") << "a dry run changes nothing";
    switch_on("ticket.closed");
    const auto run = start_now(officer(), "ticket.closed")->run;
    EXPECT_EQ(run.state, RunState::running);
    const auto done = after_a_batch(run.run_id);
    EXPECT_EQ(done.state, RunState::done);
    EXPECT_EQ(done.disposed, 1);
    EXPECT_EQ(done.held, 1);
    EXPECT_EQ(done.in_work, 1);
    EXPECT_EQ(title(of_free), "***");
    for (const auto kept : {of_held, of_busy, recent}) EXPECT_EQ(title(kept), "断网");
}

TEST_P(Retention, OfTooMuchWaitsForASecondPersonAndGoesInBatches) {
    answer_often(121);
    clock_.advance(4 * years);
    switch_on("privacy.consent");
    auto run = start_now(officer(), "privacy.consent")->run;
    EXPECT_EQ(run.state, RunState::waiting);
    EXPECT_EQ(run.due, 120) << "the answer that holds stays";
    EXPECT_EQ(code_of(act(officer(), run, RunAction::approve).error()), "privacy.retention_own");
    EXPECT_EQ(code_of(act(second(), run, RunAction::stop).error()), "privacy.retention_step");
    EXPECT_EQ(after_a_batch(run.run_id).disposed, 0) << "nothing goes while it waits";
    run = act(second(), run, RunAction::approve)->run;
    EXPECT_EQ(run.state, RunState::running);
    run = after_a_batch(run.run_id);
    EXPECT_EQ(run.state, RunState::running);
    EXPECT_EQ(run.disposed, 100);
    run = after_a_batch(run.run_id);
    EXPECT_EQ(run.state, RunState::done);
    EXPECT_EQ(run.disposed, 120);
    const auto left =
        *store_->read(system_actor(), [&](Unit& unit) { return list_consents(unit, customer_, {}, 200); });
    EXPECT_EQ(left.items.size(), 1U);
    const auto log = look([&](Unit& unit) { return list_runs(unit, "privacy.consent", {}, 10); });
    EXPECT_EQ(log.items.size(), 1U);
}

TEST_P(Retention, StopsWhereTheEntryIsSwitchedOff) {
    answer_often(10);
    clock_.advance(4 * years);
    switch_on("privacy.consent");
    const auto run = start_now(officer(), "privacy.consent")->run;
    ASSERT_TRUE(turn(second(), "privacy.consent", SwitchAction::switch_off));
    const auto stopped = after_a_batch(run.run_id);
    EXPECT_EQ(stopped.state, RunState::stopped);
    EXPECT_EQ(stopped.disposed, 0);
}

TEST_P(Retention, EveryNightDoesWhatIsOn) {
    answer_often(3);
    clock_.advance(4 * years);
    switch_on("privacy.consent");
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        on_night(unit, context());
        return {};
    }));
    const auto log = look([&](Unit& unit) { return list_runs(unit, {}, {}, 10); });
    ASSERT_EQ(log.items.size(), 1U) << "entries that are off are left alone";
    EXPECT_EQ(log.items.front().run.started_by, "") << "by the clock";
    EXPECT_EQ(after_a_batch(log.items.front().run.run_id).disposed, 2);
}

INSTANTIATE_TEST_SUITE_P(Engines, Retention, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

}  // namespace
}  // namespace bihuan::privacy
