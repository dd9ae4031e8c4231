// A knowledge base for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a
// server whose database may be emptied: an editor, an approver, an agent, a customer.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/test/code_of.hpp"
#include "identity/calls.hpp"
#include "knowledge/use_cases/use_cases.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> knowledge_migrations();
}  // namespace bihuan

namespace bihuan::knowledge {

class DeskTest : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), timer_migrations(), knowledge_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            identity::Organization o;
            o.code = o.name_zh = o.name_en = "hq";
            o.kind = "headquarters";
            const auto hq = identity::ensure_organization(unit, o);
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return hq.number; });
            const auto account = [&](const char* name, identity::Role role) {
                identity::NewAccount wanted;
                wanted.username = wanted.display_name = name;
                wanted.password_hash = "x";
                wanted.posts = {{hq, role}};
                return identity::ensure_user(unit, wanted);
            };
            editor_id_ = account("editor", identity::Role::trainer);
            other_id_ = account("other", identity::Role::trainer);
            agent_id_ = account("agent", identity::Role::agent);
            return {};
        });
        ASSERT_TRUE(done);
    }
    void TearDown() override { store_.reset(); }

    Actor staff(UserId id) {
        Actor a;
        a.user_id = id.number;
        for (const auto p :
             {Permission::ticket_read, Permission::knowledge_edit, Permission::knowledge_approve})
            if (id != agent_id_ || p == Permission::ticket_read)
                a.permissions.set(static_cast<std::size_t>(p));
        return a;
    }
    Actor editor() { return staff(editor_id_); }
    Actor other() { return staff(other_id_); }
    Actor agent() { return staff(agent_id_); }
    Actor customer() {
        Actor a;
        a.user_id = 99;
        a.customer_id = 98;
        a.permissions.set(static_cast<std::size_t>(Permission::portal));
        return a;
    }

    template <class F>
    auto by(const Actor& who, F use) {
        clock_.advance(std::chrono::milliseconds{5});
        return store_->write(who, use);
    }
    template <class F>
    auto look(const Actor& who, F use) {
        return store_->read(who, use);
    }
    static Content content(const char* title, const char* body, Audience audience = Audience::customer) {
        Content c;
        c.audience = audience;
        c.zh = {title, "", body};
        return c;
    }
    Result<ArticleView> create(const std::string& code, const Content& c) {
        return by(editor(), [&](Unit& unit) { return create_article(unit, code, c, {}); });
    }
    Result<ArticleView> act(const Actor& who, const ArticleView& view, Action action,
                            const std::string& note = {}) {
        return by(who, [&](Unit& unit) {
            return act_on_article(unit, view.article.article_id, view.article.version, action, note);
        });
    }
    ArticleView publish(const std::string& code, const Content& c) {
        const auto draft = create(code, c);
        EXPECT_TRUE(draft) << code_of(draft);
        const auto proposed = act(editor(), *draft, Action::propose);
        EXPECT_TRUE(proposed) << code_of(proposed);
        const auto done = act(other(), *proposed, Action::approve);
        EXPECT_TRUE(done) << code_of(done);
        return *done;
    }
    Found find(const std::string& text, Language language = Language::zh, Audience audience = Audience::agent,
               CategoryId category = {}) {
        return look(agent(), [&](Unit& unit) {
            return search(unit,
                          {.text = text, .category_id = category, .language = language, .audience = audience},
                          true);
        });
    }
    std::string top(const std::string& text, Language language = Language::zh,
                    Audience audience = Audience::agent) {
        const auto found = find(text, language, audience);
        return found.answers.empty() ? "" : found.answers.front().article.code;
    }
    void import_ours() {
        const auto done = by(system_actor(), [&](Unit& unit) -> Done {
            return add_first_articles(unit, editor_id_, other_id_);
        });
        ASSERT_TRUE(done) << done.error().detail;
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_;
    UserId editor_id_, other_id_, agent_id_;
};

}  // namespace bihuan::knowledge
