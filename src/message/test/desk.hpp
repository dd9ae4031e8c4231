// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: one customer with a phone, a mail address and a ticket; gateways that answer as
// told.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "message/domain/message_errors.hpp"
#include "message/use_cases/use_cases.hpp"
#include "privacy/calls.hpp"
#include "standard/calls.hpp"
#include "standard/message_calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> privacy_migrations();
std::span<const Migration> message_migrations();
}  // namespace bihuan

namespace bihuan::message {

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
             {standard_migrations(), identity_migrations(), keys_migrations(), customer_migrations(),
              timer_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
              ticket_migrations(), privacy_migrations(), message_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        for (const auto* channel : {"sms", "mail"})
            gateways_[channel] = [this, channel](const Parcel& parcel) {
                sent_.emplace_back(channel, parcel);
                return answers_[channel];
            };
        context_ = {&cipher_, "Asia/Shanghai", &gateways_, [] {}};
        store_->hear([this](Unit& unit, const Event& event) { hear(unit, context_, event); });
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); });
        ASSERT_TRUE(done) << code_of(done);
    }
    void TearDown() override { store_.reset(); }

    Done fill(Unit& unit) {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        root_ = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return root_.number; });
        identity::NewAccount account;
        account.username = account.display_name = "agent";
        account.password_hash = "x";
        account.posts = {{root_, identity::Role::agent}};
        agent_id_ = identity::ensure_user(unit, account);
        privacy::start(unit);
        start(unit);
        customer::NewCustomerRecord record;
        record.name = "张三 {{ticket.code}} <b>";
        record.contact_points = {{"mobile", "13800001234"}, {"email", "zhang@example.com"}};
        TRY(customer_, customer::add_customer(unit, cipher_, record));
        return {};
    }

    Actor agent(std::int64_t id = 0) {
        using enum Permission;
        Actor a;
        a.user_id = id ? id : agent_id_.number;
        a.name = "user " + std::to_string(a.user_id);
        for (const auto p : {ticket_read, ticket_create, ticket_handle, ticket_assign, customer_read,
                             customer_reveal, standard_edit, standard_approve})
            a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = root_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{root_.number});
        return a;
    }
    Actor portal() {
        Actor a;
        a.user_id = 77;
        a.customer_id = customer_.number;
        a.permissions.set(static_cast<std::size_t>(Permission::portal));
        return a;
    }
    template <class F>
    auto by(const Actor& who, F use) {
        clock_.advance(5ms);
        return store_->write(who, use);
    }
    Result<std::optional<MessageId>> want(const std::string& key,
                                          const std::string& purpose = "ticket_progress") {
        return by(system_actor(), [&](Unit& unit) -> Result<std::optional<MessageId>> {
            return send(unit, context_,
                        {.purpose = purpose,
                         .customer_id = customer_,
                         .subject_kind = "",
                         .subject_id = 0,
                         .organization_id = root_,
                         .values = {{"ticket.code", {"T-1", {}}},
                                    {"ticket.state", {"handling", {}}},
                                    {"text", {text_, {}}}},
                         .key = key});
        });
    }
    // What the sender does, a step at a time.
    void run_sender() {
        for (int round = 0; round < 50; ++round) {
            std::vector<OutgoingMessage> taken;
            by(system_actor(), [&](Unit& unit) -> Done {
                taken = take_due_messages(unit, context_, 10);
                return {};
            });
            for (const auto& [parcel, channel] : taken) {
                const auto answer = gateways_.at(channel)(parcel);
                by(system_actor(), [&](Unit& unit) -> Done {
                    end_try(unit, context_, parcel.message_id, answer);
                    return {};
                });
            }
            const bool is_more = *store_->read(
                system_actor(), [](Unit& unit) -> Result<bool> { return has_due_messages(unit); });
            if (!is_more) return;
        }
        ADD_FAILURE() << "the sender has no end";
    }
    MessageDetail message(MessageId id) {
        return *store_->read(agent(), [&](Unit& unit) { return get_message(unit, context_, id); });
    }
    std::string stands(MessageId id) {
        const auto found = message(id).view.message;
        return std::string{to_text(found.state)} + (found.reason.empty() ? "" : " " + found.reason) + " " +
               found.channel;
    }

    // Monday, 2 March 2026, 09:00 in Shanghai.
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    Gateways gateways_;
    std::map<std::string, Answer> answers_{{"sms", {Outcome::accepted, "ok"}},
                                           {"mail", {Outcome::accepted, "ok"}}};
    std::vector<std::pair<std::string, Parcel>> sent_;
    std::string text_ = "hello";
    Context context_;
    std::unique_ptr<Store> store_;
    OrganizationId root_;
    UserId agent_id_;
    CustomerId customer_;
};

}  // namespace bihuan::message
