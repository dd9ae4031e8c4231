// A hall for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: eight windows, clerks, a lead, a kiosk, a customer with a booking.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "appointment/calls.hpp"
#include "base/test/code_of.hpp"
#include "counter/domain/counter_errors.hpp"
#include "counter/use_cases/use_cases.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"

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
std::span<const Migration> task_migrations();
std::span<const Migration> appointment_migrations();
std::span<const Migration> counter_migrations();
}  // namespace bihuan

namespace bihuan::counter {

using namespace std::chrono_literals;

class HallTest : public testing::TestWithParam<const char*> {
  protected:
    static constexpr int windows_count = 8;
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
              ticket_migrations(), task_migrations(), appointment_migrations(), counter_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); });
        ASSERT_TRUE(done) << code_of(done);
    }
    void TearDown() override { store_.reset(); }

    Done fill(Unit& unit) {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        hq_ = identity::ensure_organization(unit, o);
        o.parent_id = hq_;
        o.code = o.name_zh = o.name_en = "elsewhere";
        o.kind = "city";
        elsewhere_ = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return hq_.number; });
        hall_ = appointment::ensure_place(unit, "east", "城东营业厅", "East hall", hq_, "人民路 1 号",
                                          windows_count);
        for (const auto& one : appointment::hall_windows(unit, hall_)) windows_.push_back(one.window_id);
        for (int i = 0; i < windows_count; ++i) {
            identity::NewAccount account;
            account.username = account.display_name = "clerk" + std::to_string(i);
            account.password_hash = "x";
            account.posts = {{hq_, identity::Role::agent}};
            clerks_.push_back(identity::ensure_user(unit, account));
        }
        customer::NewCustomerRecord record;
        record.name = "张三";
        record.contact_points.push_back({"mobile", "13800001234"});
        TRY(zhang_, customer::add_customer(unit, cipher_, record));
        return {};
    }

    Actor actor(std::int64_t id, std::initializer_list<Permission> permissions, OrganizationId scope) {
        Actor a;
        a.user_id = id;
        a.name = "user " + std::to_string(id);
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = scope.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{scope.number});
        return a;
    }
    Actor clerk(int i) {
        using enum Permission;
        return actor(clerks_.at(static_cast<std::size_t>(i)).number,
                     {ticket_read, ticket_handle, ticket_create, customer_read, counter_kiosk}, hq_);
    }
    Actor lead() {
        using enum Permission;
        return actor(777, {ticket_read, ticket_handle, ticket_assign, counter_kiosk}, hq_);
    }
    Actor kiosk() { return actor(778, {Permission::counter_kiosk}, hq_); }
    Actor stranger() {
        return actor(779, {Permission::counter_kiosk, Permission::ticket_handle}, elsewhere_);
    }

    template <class F>
    auto by(const Actor& who, F use) {
        clock_.advance(5ms);
        return store_->write(who, use);
    }
    Result<Slip> take(const std::string& queue, const std::string& phone = {}) {
        return by(kiosk(), [&](Unit& unit) {
            return take_number(
                unit, hands_,
                {.place_id = hall_, .queue = queue, .phone = phone, .customer_id = {}, .ticket_id = {}});
        });
    }
    Desk desk() {
        return *store_->read(lead(), [&](Unit& unit) { return counter_desk(unit, hands_, hall_); });
    }
    WindowView window(int i) { return desk().windows.at(static_cast<std::size_t>(i)); }
    Result<Desk> act(int i, WindowAction action, const std::vector<std::string>& queues = {},
                     const Actor* who = nullptr) {
        const auto view = window(i);
        return by(who ? *who : clerk(i), [&](Unit& unit) {
            return act_on_window(unit, hands_, view.window.window_id, view.window.version, action, queues);
        });
    }
    Result<Desk> call(int i) {
        const auto view = window(i);
        return by(clerk(i), [&](Unit& unit) {
            return call_next(unit, hands_, view.window.window_id, view.window.version);
        });
    }
    Result<Desk> step(int i, Action action, const TurnFacts& facts = {}) {
        const auto view = window(i);
        return step(clerk(i), view.turn ? view.turn->turn : Turn{}, action, facts);
    }
    Result<Desk> step(const Actor& who, const Turn& turn, Action action, const TurnFacts& facts = {}) {
        return by(who, [&](Unit& unit) {
            return act_on_turn(unit, hands_, turn.turn_id, turn.version, action, facts);
        });
    }
    std::string number_at(int i) {
        const auto view = window(i);
        return view.turn ? view.turn->turn.number : "";
    }

    // Monday, 2 March 2026, 09:00 in Shanghai.
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    appointment::Hands hands_{&cipher_, &codes_, "Asia/Shanghai"};
    std::unique_ptr<Store> store_;
    OrganizationId hq_, elsewhere_;
    PlaceId hall_;
    std::vector<WindowId> windows_;
    std::vector<UserId> clerks_;
    CustomerId zhang_;
};

}  // namespace bihuan::counter
