// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: two customers, a ticket of the first, and messages that go nowhere but into the
// list.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "base/test/code_of.hpp"
#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"
#include "intake/domain/intake_errors.hpp"
#include "intake/use_cases/use_cases.hpp"
#include "message/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "suggest/calls.hpp"
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
}  // namespace bihuan

namespace bihuan::intake {

using namespace std::chrono_literals;

class Desk : public testing::TestWithParam<const char*> {
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
              message_migrations(), intake_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        std::string name = testing::TempDir() + "bihuan_intake_XXXXXX";
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
        const message::Context messages{&cipher_, "Asia/Shanghai", &gateways_, [] {}};
        context_.cipher = &cipher_;
        context_.codes = &codes_;
        context_.models = &models_;
        context_.shelf = std::make_shared<const file::Shelf>(folder_, &cipher_, Suite::xchacha);
        context_.messages = std::make_shared<const message::Context>(messages);
        context_.own_address = "service@example.com";
        context_.withdraw_consents = [this](Unit&, CustomerId one, std::string_view) {
            withdrawn_.push_back(one);
        };
        store_->hear([this](Unit& unit, const Event& event) { hear(unit, context_, event); });
        store_->hear([messages](Unit& unit, const Event& event) { message::hear(unit, messages, event); });
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); });
        ASSERT_TRUE(done) << code_of(done);
    }
    void TearDown() override {
        store_.reset();
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }

    Done fill(Unit& unit) {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        root_ = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return root_.number; });
        contact::start(unit);
        message::start(unit);
        start(unit);
        customer::NewCustomerRecord record;
        record.name = "张三";
        record.contact_points = {{"mobile", "13800001234"}, {"email", "zhang@example.com"}};
        TRY(zhang_, customer::add_customer(unit, cipher_, record));
        record.name = "李四";
        record.contact_points = {{"mobile", "13900001234"}, {"email", "li@example.com"}};
        TRY(li_, customer::add_customer(unit, cipher_, record));
        category_ = standard::category_by_code(unit, "fault.broadband")->category_id;
        ticket::NewTicket wanted;
        wanted.title = "宽带断了";
        wanted.channel = "phone";
        wanted.category_id = category_;
        wanted.customer_id = zhang_;
        wanted.is_accepted = true;
        TRY(const auto made, ticket::open(unit, codes_, wanted));
        ticket_ = made.ticket_id;
        code_ = made.code;
        return {};
    }

    Actor agent() {
        using enum Permission;
        Actor a;
        a.user_id = 7;
        a.name = "agent";
        for (const auto p :
             {ticket_read, ticket_create, ticket_handle, ticket_assign, customer_read, customer_reveal})
            a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = root_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{root_.number});
        return a;
    }
    template <class F>
    auto by(const Actor& who, F use) {
        clock_.advance(5ms);
        return store_->write(who, use);
    }
    static std::string mail(std::string_view from, std::string_view subject, std::string_view more = {},
                            std::string_view text = "还是不行") {
        return fmt::format(
            "From: {}\r\nSubject: {}\r\n{}Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n", from,
            subject, more, text);
    }
    Taken bring(const std::string& bytes, std::int64_t uid = 1, bool is_too_large = false) {
        clock_.advance(1s);
        const auto taken = take_in_mail(*store_, context_, bytes, is_too_large, {1, uid});
        EXPECT_TRUE(taken) << code_of(taken);
        return taken.value_or(Taken{});
    }
    Arrival arrival(ArrivalId id) {
        return *by(system_actor(),
                   [&](Unit& unit) -> Result<Arrival> { return *ArrivalStore{unit, cipher_}.find(id); });
    }
    ticket::Ticket ticket_of(TicketId id) {
        return *by(system_actor(),
                   [&](Unit& unit) -> Result<ticket::Ticket> { return *ticket::find(unit, id); });
    }
    // "filed", "waiting not_theirs", "kept list".
    std::string stands(ArrivalId id) {
        const auto a = arrival(id);
        return std::string{to_text(a.state)} + (a.reason.empty() ? "" : " " + a.reason);
    }
    std::vector<std::string> replies(TicketId id) {
        std::vector<std::string> out;
        by(system_actor(), [&](Unit& unit) -> Done {
            const auto found = ticket::personal_ticket(unit, id);
            for (const auto& one : found->entries)
                if (one.kind == "reply") out.push_back(one.text);
            return {};
        });
        return out;
    }
    std::int64_t count(const char* sql) {
        return *by(system_actor(),
                   [&](Unit& unit) -> Result<std::int64_t> { return unit.number({"test.count", sql}); });
    }

    // Monday, 2 March 2026, 09:00 in Shanghai.
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    suggest::ModelCache models_;
    message::Gateways gateways_;
    std::filesystem::path folder_;
    Context context_;
    std::unique_ptr<Store> store_;
    std::vector<CustomerId> withdrawn_;
    OrganizationId root_;
    CustomerId zhang_, li_;
    ticket::CategoryId category_;
    TicketId ticket_;
    std::string code_;
};

}  // namespace bihuan::intake
