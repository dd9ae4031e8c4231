// Counting, the report and the alerts, on both engines.
#include <gtest/gtest.h>

#include "channel/domain/channel_errors.hpp"
#include "channel/use_cases/use_cases.hpp"
#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "intake/calls.hpp"
#include "message/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "telephone/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> privacy_migrations();
std::span<const Migration> message_migrations();
std::span<const Migration> intake_migrations();
std::span<const Migration> telephone_migrations();
std::span<const Migration> channel_migrations();
}  // namespace bihuan

namespace bihuan::channel {
namespace {

using namespace std::chrono_literals;

class Channels : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), keys_migrations(), file_migrations(),
              customer_migrations(), timer_migrations(), contact_migrations(), duty_migrations(),
              sla_migrations(), suggest_migrations(), ticket_migrations(), privacy_migrations(),
              message_migrations(), intake_migrations(), telephone_migrations(), channel_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        gateways_["sms"] = [](const message::Parcel&) { return message::Answer{}; };
        messages_ = std::make_shared<message::Context>(
            message::Context{&cipher_, "Asia/Shanghai", &gateways_, [] {}});
        auto intake = std::make_shared<intake::Context>();
        intake->cipher = &cipher_;
        intake->sms_secret = "x";
        context_ = {messages_, intake,
                    std::make_shared<telephone::Hands>(telephone::Hands{&cipher_, "Asia/Shanghai"}),
                    "Asia/Shanghai"};
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); }));
    }
    void TearDown() override { store_.reset(); }

    Done fill(Unit& unit) {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        root_ = identity::ensure_organization(unit, o);
        o.code = o.name_zh = o.name_en = "south";
        o.kind = "branch";
        o.parent_id = root_;
        south_ = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return root_.number; });
        message::start(unit);
        intake::start(unit);
        start(unit);
        customer::NewCustomerRecord record;
        record.name = "张三";
        record.segment = "vip";
        record.preferred_channel = "sms";
        record.preferred_language = "en";
        record.contact_points = {{"mobile", "13800001234"}};
        TRY(customer_, customer::add_customer(unit, cipher_, record));
        identity::NewAccount account;
        account.username = account.display_name = "lead";
        account.password_hash = "x";
        account.posts = {{root_, identity::Role::team_lead}};
        lead_ = identity::ensure_user(unit, account);
        return {};
    }
    Actor of(OrganizationId unit) {
        Actor a;
        a.user_id = lead_.number;
        a.name = "lead";
        a.permissions.set(static_cast<std::size_t>(Permission::ticket_assign));
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{unit.number});
        return a;
    }
    template <class F>
    auto by(const Actor& who, F use) {
        clock_.advance(5ms);
        return store_->write(who, use);
    }
    void contact(const std::string& type, contact::Direction direction, OrganizationId unit, bool is_known,
                 std::chrono::hours ago = 0h) {
        ASSERT_TRUE(by(system_actor(), [&](Unit& in) -> Done {
            contact::NewRecord r;
            r.type = type;
            r.direction = direction;
            r.started_at = in.now - ago;
            if (is_known) r.customer_id = customer_;
            r.organization_id = unit;
            r.source_kind = "test";
            r.source_id = ++sources_;
            TRY(const auto made, contact::record(in, cipher_, r));
            (void)made;
            return {};
        }));
    }
    void message(const std::string& channel, message::State state) {
        by(system_actor(), [&](Unit& unit) -> Done {
            message::remember(unit, *messages_,
                              {.wanted = {.purpose = "ticket_progress",
                                          .customer_id = customer_,
                                          .subject_kind = "",
                                          .subject_id = 0,
                                          .organization_id = root_,
                                          .values = {},
                                          .key = "m" + std::to_string(++sources_)},
                               .channel = channel,
                               .state = state,
                               .reason = state == message::State::dead ? "gateway_rejected" : "",
                               .at = unit.now});
            return {};
        });
    }
    void count() {
        by(system_actor(), [&](Unit& unit) -> Done {
            on_count(unit, context_);
            return {};
        });
    }
    void watch() {
        by(system_actor(), [&](Unit& unit) -> Done {
            on_watch(unit, context_);
            return {};
        });
    }
    Result<Used> report(const Actor& who, const Asked& asked = {}) {
        return store_->read(who, [&](Unit& unit) { return channel_use(unit, context_, asked); });
    }
    static std::string line(const Result<Used>& used) {  // "phone 2/1/0 sms ..."
        std::string out;
        for (const auto& one : used->channels)
            out += one.channel + " " + std::to_string(one.sum.incoming) + "/" +
                   std::to_string(one.sum.outgoing) + "/" + std::to_string(one.sum.tickets) + " ";
        return out;
    }
    std::int64_t number(const char* text) {
        return *store_->read(system_actor(),
                             [&](Unit& unit) -> Result<std::int64_t> { return unit.number({"test", text}); });
    }
    std::string state_of(const std::string& code) {
        const auto health = store_->read(
            system_actor(), [&](Unit& unit) -> Result<Health> { return channel_health(unit, context_); });
        for (const auto& one : health->ways)
            if (code_of(one.way) == code) return std::string{to_text(one.verdict.state)};
        return "none";
    }

    // Monday, 2 March 2026, 09:00 in Shanghai.
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    message::Gateways gateways_;
    std::shared_ptr<message::Context> messages_;
    Context context_;
    std::unique_ptr<Store> store_;
    OrganizationId root_, south_;
    identity::UserId lead_;
    customer::CustomerId customer_;
    std::int64_t sources_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Engines, Channels, testing::Values("sqlite", "postgres"));

using contact::Direction;

TEST_P(Channels, TheReportIsTheSameBeforeAndAfterTheSumsAreMade) {
    contact("call", Direction::in, root_, false);
    contact("call", Direction::in, south_, true);
    contact("call", Direction::out, root_, true, 30h);
    contact("sms", Direction::out, root_, true);
    const std::string expected = "phone 2/1/0 sms 0/1/0 ";
    EXPECT_EQ(line(report(system_actor())), expected);
    clock_.advance(1h);
    count();
    EXPECT_GT(number("select count(*) as n from channel_day"), 0);
    EXPECT_EQ(line(report(system_actor())), expected);
    count();  // nothing twice
    EXPECT_EQ(line(report(system_actor())), expected);
    contact("call", Direction::in, root_, false);
    EXPECT_EQ(line(report(system_actor())), "phone 3/1/0 sms 0/1/0 ");
    const auto all = report(system_actor());
    EXPECT_EQ(all->channels[0].segments, (Sums{{"", 2}, {"vip", 2}}));
    EXPECT_EQ(all->channels[0].languages, (Sums{{"en", 2}}));
    EXPECT_EQ(all->channels[0].missed, 1);
    EXPECT_EQ(all->channels[1].met, 1);
    EXPECT_TRUE(all->is_complete);
    // The day it began decides, not the day it was written down.
    const auto yesterday = report(system_actor(), {"2026-03-01", "2026-03-01", false});
    EXPECT_EQ(line(yesterday), "phone 0/1/0 ");
    EXPECT_EQ(report(system_actor(), {"2026-03-02", "2026-03-02", false})->channels[0].before.outgoing, 1);
}

TEST_P(Channels, WhoeverAsksSeesTheirOwnUnits) {
    contact("call", Direction::in, root_, false);
    contact("call", Direction::in, south_, false);
    contact("mail", Direction::in, south_, false);
    EXPECT_EQ(line(report(of(south_))), "email 1/0/0 phone 1/0/0 ");
    clock_.advance(1h);
    count();
    EXPECT_EQ(line(report(of(south_))), "email 1/0/0 phone 1/0/0 ");
    EXPECT_EQ(line(report(of(root_))), "phone 1/0/0 ");
}

TEST_P(Channels, AnAmendmentIsNoSecondContact) {
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        contact::NewRecord r;
        r.type = "call";
        r.started_at = unit.now;
        r.organization_id = root_;
        r.source_kind = "test";
        r.source_id = 900;
        TRY(const auto made, contact::record(unit, cipher_, r));
        r.amends_id = made.contact_id;
        r.source_id = 901;
        TRY(const auto again, contact::record(unit, cipher_, r));
        (void)again;
        return {};
    }));
    EXPECT_EQ(line(report(system_actor())), "phone 1/0/0 ");
}

TEST_P(Channels, RequestsCountByTheirChannelImportedOnesToo) {
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        ticket::NewTicket wanted;
        wanted.title = "宽带断了";
        wanted.channel = "wechat";
        wanted.category_id = standard::category_by_code(unit, "fault.broadband")->category_id;
        wanted.customer_id = customer_;
        TRY(const auto made, ticket::open(unit, codes_, wanted));
        (void)made;
        return {};
    }));
    clock_.advance(1h);
    count();
    // From another system, long after its day was counted.
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        ticket::ImportedTicket past;
        past.title = "旧工单";
        past.channel = "regulator";
        past.external_reference = "old-1";
        past.category_id = standard::category_by_code(unit, "fault.broadband")->category_id;
        past.organization_id = root_;
        past.opened_at = unit.now - 240h;
        past.opened_by = unit.actor();
        TRY(const auto made, ticket::import_ticket(unit, codes_, past));
        (void)made;
        return {};
    }));
    EXPECT_EQ(line(report(system_actor())), "regulator 0/0/1 wechat 0/0/1 ");
    clock_.advance(1h);
    count();
    EXPECT_EQ(line(report(system_actor())), "regulator 0/0/1 wechat 0/0/1 ");
}

TEST_P(Channels, ASpanThatIsWrongIsRefused) {
    for (const auto& asked :
         {Asked{"2026-03-02", "2026-03-01", false}, Asked{"2024-01-01", "2026-03-01", true},
          Asked{"2026-02-30", "2026-03-01", false}}) {
        const auto refused = report(system_actor(), asked);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().fields.front().kind.code, period_wrong.code);
    }
}

TEST_P(Channels, MessagesSayHowTheyWentOnceTheirFateIsSettled) {
    message("sms", message::State::sent);
    message("mail", message::State::dead);
    const auto fresh = report(system_actor());
    ASSERT_EQ(fresh->channels.size(), 2U);
    clock_.advance(25h);
    count();
    EXPECT_EQ(number("select count(*) as n from channel_day where measure = 'message'"), 2);
    const auto settled = report(system_actor());
    for (const auto& one : settled->channels)
        EXPECT_EQ(one.messages, one.channel == "sms" ? (Sums{{"first", 1}}) : (Sums{{"dead", 1}}));
}

TEST_P(Channels, AWayThatFailsIsToldOnceAndSoThatItIsWellAgain) {
    watch();
    EXPECT_EQ(state_of("gateway.sms"), "good");
    EXPECT_EQ(state_of("gateway.push"), "off");
    EXPECT_EQ(state_of("telephone"), "off");  // no switch has told anything
    EXPECT_EQ(state_of("door.sms"), "good");
    const auto notices = [&] { return number("select count(*) as n from ticket_notice"); };
    const auto first = notices();
    for (int i = 0; i < 5; ++i) message("sms", message::State::dead);
    EXPECT_EQ(state_of("gateway.sms"), "failing");
    watch();
    EXPECT_EQ(notices(), first + 1);
    clock_.advance(1min);
    watch();
    EXPECT_EQ(notices(), first + 1);
    // Nothing tried for hours: it has not recovered by that.
    clock_.advance(5h);
    watch();
    EXPECT_EQ(state_of("gateway.sms"), "failing");
    EXPECT_EQ(notices(), first + 1);
    message("sms", message::State::sent);
    watch();
    EXPECT_EQ(state_of("gateway.sms"), "good");
    EXPECT_EQ(notices(), first + 2);
    watch();
    EXPECT_EQ(notices(), first + 2);
    const auto page = store_->read(
        system_actor(), [](Unit& unit) -> Result<ChangePage> { return list_changes(unit, {}, 2); });
    ASSERT_EQ(page->items.size(), 2U);
    EXPECT_EQ(page->items[0].code, "gateway.sms");
    EXPECT_EQ(page->items[0].verdict.state, State::good);
    EXPECT_EQ(page->items[1].verdict.state, State::failing);
    EXPECT_EQ(page->items[1].words, "gateway_rejected");
    EXPECT_TRUE(page->next);
}

TEST_P(Channels, ABacklogIsCountedInPieces) {
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        for (int i = 0; i < 2'500; ++i) {
            contact::NewRecord r;
            r.type = "call";
            r.started_at = unit.now;
            r.organization_id = root_;
            r.source_kind = "test";
            r.source_id = 10'000 + i;
            TRY(const auto made, contact::record(unit, cipher_, r));
            (void)made;
        }
        return {};
    }));
    clock_.advance(1h);
    count();
    EXPECT_EQ(number("select cast(sum(n) as bigint) as n from channel_day where measure = 'incoming'"),
              2'000);
    EXPECT_EQ(line(report(system_actor())), "phone 2500/0/0 ");
    count();
    EXPECT_EQ(number("select cast(sum(n) as bigint) as n from channel_day where measure = 'incoming'"),
              2'500);
    EXPECT_EQ(line(report(system_actor())), "phone 2500/0/0 ");
}

}  // namespace
}  // namespace bihuan::channel
