// A chat desk of two agents and two customers for the tests, on SQLite always and on PostgreSQL where
// BIHUAN_TEST_POSTGRES names a server whose database may be emptied. Monday, 10 in the morning.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "chat/domain/chat_errors.hpp"
#include "chat/domain/chat_rules.hpp"
#include "chat/test/migrations.hpp"
#include "chat/use_cases/use_cases.hpp"
#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"
#include "knowledge/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan::chat {

using namespace std::chrono_literals;

class Chats : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        store_ = open_store(settings, all_migrations(), clock_);
        folder_ = std::filesystem::temp_directory_path() / ("chat-test-" + random_token(6));
        std::filesystem::create_directories(folder_);
        auto shelf = std::make_shared<file::Shelf>();
        shelf->folder = folder_ / "sealed";
        shelf->cipher = &cipher_;
        context_ = {.cipher = &cipher_,
                    .codes = &codes_,
                    .shelf = shelf,
                    .zone = "Asia/Shanghai",
                    .publish = [this](const Event& event) { published_.push_back(event); },
                    .send = [](const Event&) {},
                    .typing = std::make_shared<TypingBoard>()};
        store_->guard(tone::guard);
        store_->hear([this](Unit& unit, const Event& event) {
            if (event.topic == duty::presence_topic) hear_presence(unit, context_, UserId{event.subject_id});
        });
        store_->on_event([this](const Event& event) {
            if (event.topic.starts_with("chat.")) told_.push_back(event);
        });
        timers_ = std::make_unique<timer::Worker>(
            *store_,
            timer::Handlers{
                {std::string{offer_timer},
                 [this](Unit& u, const timer::Due& due) { on_offer(u, context_, ChatId{due.subject_id}); }},
                {std::string{silence_timer},
                 [this](Unit& u, const timer::Due& due) { on_silence(u, context_, ChatId{due.subject_id}); }},
                {std::string{wrap_timer},
                 [this](Unit& u, const timer::Due& due) { on_wrap_up(u, context_, ChatId{due.subject_id}); }},
                {sla::timer_kind(clock_subject), [this](Unit& u, const timer::Due& due) {
                     sla::on_timer(u, {std::string{clock_subject}, due.subject_id},
                                   [&](Unit& in, const sla::Reached& reached) {
                                       breaches_ += reached.milestone.kind == sla::MilestoneKind::breach;
                                       hear_clock(in, context_, reached);
                                   });
                 }}});
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); });
        ASSERT_TRUE(done) << code_of(done);
    }
    void TearDown() override {
        timers_.reset();
        store_.reset();
        std::filesystem::remove_all(folder_);
    }

    Done fill(Unit& unit) {
        identity::Organization root;
        root.code = root.name_zh = root.name_en = "hq";
        root.kind = "headquarters";
        hq_ = identity::ensure_organization(unit, root);
        identity::Organization team = root;
        team.code = "hq.intake";
        team.kind = "team";
        team.parent_id = hq_;
        team_ = identity::ensure_organization(unit, team);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return hq_.number; });
        for (const auto* name : {"ann", "ben", "eve"}) {
            identity::NewAccount account;
            account.username = account.display_name = name;
            account.password_hash = "x";
            account.posts = {
                {team_, name == std::string_view{"eve"} ? identity::Role::team_lead : identity::Role::agent}};
            people_.push_back(identity::ensure_user(unit, account));
        }
        TRY_DONE(knowledge::add_first_articles(unit, people_[2], people_[0]));
        TRY(zhang_, customer_named(unit, "张三", "ordinary"));
        TRY(vip_, customer_named(unit, "李四", "vip"));
        return {};
    }
    Result<CustomerId> customer_named(Unit& unit, const std::string& name, const std::string& segment) {
        customer::NewCustomerRecord record;
        record.name = name;
        record.segment = segment;
        record.since = start_ - 24h * 365;
        return customer::add_customer(unit, cipher_, record);
    }

    Actor customer_actor(CustomerId id) {
        Actor a;
        a.user_id = 9000 + id.number % 1000;
        a.customer_id = id.number;
        a.name = id == zhang_ ? "张三" : "customer";
        a.roles = {"customer"};
        a.permissions.set(static_cast<std::size_t>(Permission::portal));
        return a;
    }
    Actor staff(std::size_t i) {
        Actor a;
        a.user_id = people_.at(i).number;
        a.name = "user " + std::to_string(i);
        for (const auto p : {Permission::ticket_handle, Permission::ticket_read, Permission::ticket_create})
            a.permissions.set(static_cast<std::size_t>(p));
        if (i == 2) a.permissions.set(static_cast<std::size_t>(Permission::call_supervise));
        a.home_organization_id = team_.number;
        std::vector<std::int64_t> scope{team_.number, hq_.number};
        std::ranges::sort(scope);
        a.scope = std::make_shared<const std::vector<std::int64_t>>(scope);
        return a;
    }
    Actor zhang() { return customer_actor(zhang_); }

    template <class F>
    auto by(const Actor& who, F use) {
        return store_->write(who, [&](Unit& unit) { return use(unit); });
    }
    template <class F>
    auto seen_by(const Actor& who, F use) {
        return store_->read(who, [&](Unit& unit) { return use(unit); });
    }
    void present(std::size_t i, duty::Presence presence = duty::Presence::available) {
        const auto done = store_->write(
            staff(i), [&](Unit& unit) -> Done { return duty::set_presence(unit, people_.at(i), presence); });
        ASSERT_TRUE(done) << code_of(done);
    }
    Result<PortalView> open(const std::string& question = {}, std::optional<Actor> who = {}) {
        return by(who.value_or(zhang()), [&](Unit& unit) {
            return open_portal_chat(unit, context_, {question, "zh-CN", question.empty() ? "" : next_key()});
        });
    }
    Result<PortalView> say(ChatId id, const std::string& text, std::string key = {}) {
        if (key.empty()) key = next_key();
        return by(zhang(),
                  [&](Unit& unit) { return say_in_portal(unit, context_, id, {text, key, {}, {}}); });
    }
    Result<PortalView> person(ChatId id, std::optional<Actor> who = {}) {
        return by(who.value_or(zhang()), [&](Unit& unit) { return ask_for_person(unit, context_, id); });
    }
    ChatId waiting_chat(std::optional<Actor> who = {}) {
        const auto opened = open({}, who);
        EXPECT_TRUE(opened) << code_of(opened);
        const auto asked = person(opened->chat.chat.chat_id, who);
        EXPECT_TRUE(asked) << code_of(asked);
        return opened->chat.chat.chat_id;
    }
    Result<ChatView> pick(std::size_t i, ChatId id) {
        return by(staff(i), [&](Unit& unit) { return pick_chat(unit, context_, id); });
    }
    Result<TurnView> reply(std::size_t i, ChatId id, const std::string& text, std::string key = {},
                           const std::string& reason = {}) {
        if (key.empty()) key = next_key();
        return by(staff(i),
                  [&](Unit& unit) { return say_in_chat(unit, context_, id, {text, key, reason, {}}); });
    }
    Chat chat_of(ChatId id) {
        return store_->read(system_actor(),
                            [&](Unit& unit) { return ChatStore{unit, cipher_}.find(id).value(); });
    }
    std::optional<contact::ContactRecord> record_of(ChatId id) {
        return store_->read(system_actor(),
                            [&](Unit& unit) { return contact::record_of(unit, cipher_, "chat", id.number); });
    }
    std::vector<TurnView> portal_words(ChatId id) {
        return seen_by(zhang(), [&](Unit& unit) { return portal_turns(unit, context_, id, {}, 200); })
            .value()
            .items;
    }
    Desk desk(std::size_t i) {
        return seen_by(staff(i), [&](Unit& unit) { return chat_desk(unit, context_); });
    }
    void pass(std::chrono::seconds time) {
        clock_.advance(time);
        timers_->run_due();
    }
    std::string next_key() { return "key-" + std::to_string(10'000 + ++keys_); }
    std::vector<std::string> happened_in(ChatId id) {
        std::vector<std::string> out;
        for (const auto& one : portal_words(id))
            if (one.turn.event) out.emplace_back(to_text(*one.turn.event));
        return out;
    }

    const Instant start_ = *from_iso("2026-03-02T02:00:00Z");
    ManualClock clock_{start_};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    Context context_;
    std::filesystem::path folder_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<timer::Worker> timers_;
    std::vector<Event> told_, published_;
    OrganizationId hq_, team_;
    std::vector<UserId> people_;  // two agents and their lead
    CustomerId zhang_, vip_;
    int keys_ = 0, breaches_ = 0;
};

}  // namespace bihuan::chat
