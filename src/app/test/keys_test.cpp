// A rotation while people work, on the tables of every module that seals. The ring alone is tested in
// src/keys/test.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "app/program.hpp"
#include "automation/use_cases/secrets.hpp"
#include "automation/use_cases/use_cases.hpp"
#include "customer/use_cases/use_cases.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"
#include "keys/use_cases/use_cases.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "timer/calls.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;
using customer::Customer;
using customer::CustomerId;

std::string identity_number(int n) {
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    auto digits = fmt::format("11010519491231{:03}", n);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return digits + "10X98765432"[sum % 11];
}
std::string mobile(int n) { return fmt::format("139{:08}", n); }

class Moving : public testing::TestWithParam<const char*> {
  protected:
    static constexpr int people = 160;

    void SetUp() override {
        if (is_postgres()) {
            url_ = emptied_postgres();
            if (url_.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        } else {
            url_ = "sqlite:" + (folder_ / "test.db").string();
        }
        std::filesystem::create_directories(folder_);
        store_ = opened();
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            keys::begin(unit, master_, Suite::xchacha, holders_);
            standard::ensure_version(unit);
            identity::Organization root;
            root.code = root.name_zh = root.name_en = "hq";
            root.kind = "headquarters";
            root_ = identity::ensure_organization(unit, root);
            for (int n = 0; n < people; ++n)
                ids_.push_back(*customer::add_customer(unit, master_, person(n)));
            return {};
        }));
    }
    void TearDown() override {
        store_.reset();
        std::filesystem::remove_all(folder_);
    }
    static bool is_postgres() { return std::string_view{GetParam()} == "postgres"; }
    std::unique_ptr<Store> opened() {
        return open_store({.url = url_, .readers = 2, .writers = 2}, all_migrations(), clock_);
    }

    static customer::NewCustomerRecord person(int n) {
        customer::NewCustomerRecord record;
        record.name = fmt::format("客户{}", n);
        record.identity_number = identity_number(n);
        record.contact_points = {{"mobile", mobile(n)}, {"email", fmt::format("p{}@example.org", n)}};
        record.services = {{"broadband", fmt::format("KD-{:05}", n), "100M"}};
        record.address_detail = fmt::format("滨江路 {} 号", n);
        return record;
    }
    Result<keys::KeyView> rotate(Suite suite) {
        return store_->write(system_actor(), [&](Unit& unit) {
            return keys::rotate_key(unit, master_, holders_, suite, "yearly");
        });
    }
    Result<keys::KeyView> retire(std::int64_t id) {
        return store_->write(system_actor(), [&](Unit& unit) {
            return keys::retire_key(unit, holders_, keys::KeyId{id}, "moved");
        });
    }
    // A node's worker, on its own connection to the store.
    std::unique_ptr<timer::Worker> worker(Store& store) {
        timer::Handlers handlers;
        for (const auto& holder : holders_)
            handlers[keys::reseal_timer(holder)] = [this, &holder](Unit& unit, const timer::Due& due) {
                keys::on_reseal(unit, master_, holder, due.subject_id);
            };
        return std::make_unique<timer::Worker>(store, std::move(handlers));
    }
    std::int64_t under(keys::KeyId id) {
        return store_->read(system_actor(), [&](Unit& unit) {
            std::int64_t all = 0;
            for (const auto& one : keys::list_keys(unit, holders_, {}, 100).items)
                if (one.key.key_id == id) all = one.records();
            return all;
        });
    }
    void move_all(Store& store) {
        const auto of_node = worker(store);
        for (int quiet = 0; quiet < 3; clock_.advance(1s)) quiet = of_node->run_due() == 0 ? quiet + 1 : 0;
    }
    std::vector<CustomerId> found(const std::string& query) {
        return store_->read(system_actor(), [&](Unit& unit) {
            std::vector<CustomerId> out;
            for (const auto& one : customer::search_customers(unit, master_, query, "", {}, 10).items)
                out.push_back(one.customer_id);
            return out;
        });
    }
    Customer get(int n) {
        return *store_->read(system_actor(), [&](Unit& unit) {
            return customer::get_customer(unit, master_, ids_[static_cast<std::size_t>(n)]);
        });
    }
    void expect_all_found(const char* when) {
        for (int n = 0; n < people; ++n) {
            const std::vector only{ids_[static_cast<std::size_t>(n)]};
            EXPECT_EQ(found(mobile(n)), only) << when << ", mobile of " << n;
            EXPECT_EQ(found(identity_number(n)), only) << when << ", identity of " << n;
        }
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const FieldCipher master_{FieldCipher::Key{1, 2, 3}};
    const keys::Holders holders_{customer::sealed_holder(), automation::sealed_holder(),
                                 file::sealed_holder()};
    const std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("bihuan-keys-" + random_token(8));
    std::string url_;
    std::unique_ptr<Store> store_;
    identity::OrganizationId root_;
    std::vector<CustomerId> ids_;
};

TEST_P(Moving, LosesNoEditAndFindsEverybodyAllTheWhile) {
    expect_all_found("before");
    std::vector<std::string> names(people);
    for (int n = 0; n < people; ++n) names[static_cast<std::size_t>(n)] = person(n).name;
    std::atomic<bool> is_over = false;
    std::atomic<int> edits = 0, looks = 0, misses = 0;
    // Each writer has customers of its own, and says a name only once it is kept.
    const auto write_names = [&](int first) {
        for (int round = 0; !is_over; ++round)
            for (int n = first; n < people && !is_over; n += 2) {
                const auto name = fmt::format("改名{}之{}", n, round);
                customer::CustomerInput input;
                input.name = name;
                const auto id = ids_[static_cast<std::size_t>(n)];
                const auto saved = store_->write(system_actor(), [&](Unit& unit) -> Result<Customer> {
                    TRY(const auto now, customer::get_customer(unit, master_, id));
                    return customer::update_customer(unit, master_, id, now.version, input);
                });
                ASSERT_TRUE(saved) << saved.error().kind.code;
                names[static_cast<std::size_t>(n)] = name;
                ++edits;
            }
    };
    const auto look = [&] {
        for (int n = 0; !is_over; n = (n + 1) % people) {
            const std::vector only{ids_[static_cast<std::size_t>(n)]};
            misses += found(mobile(n)) != only;
            misses += found(identity_number(n)) != only;
            looks += 2;
        }
    };
    // On PostgreSQL another node takes its share of the batches.
    const auto other = is_postgres() ? opened() : nullptr;
    std::vector<std::thread> threads;
    threads.emplace_back(write_names, 0);
    threads.emplace_back(write_names, 1);
    threads.emplace_back(look);
    std::thread helper;
    if (other)
        helper = std::thread{[&] {
            const auto of_other = worker(*other);
            while (!is_over) of_other->run_due();
        }};
    const auto mine = worker(*store_);
    std::int64_t last = 2;
    for (const auto suite : {Suite::sm4, Suite::xchacha, Suite::sm4}) {
        const auto made = rotate(suite);
        ASSERT_TRUE(made) << made.error().kind.code;
        const keys::KeyId left{last};
        last = made->key.key_id.number;
        while (under(left) > 0) {
            mine->run_due();
            clock_.advance(1s);
        }
        ASSERT_TRUE(retire(left.number)) << "nobody can still be sealing by it";
    }
    is_over = true;
    for (auto& thread : threads) thread.join();
    if (helper.joinable()) helper.join();
    EXPECT_EQ(misses, 0) << "of " << looks;
    EXPECT_GT(looks, 20);
    EXPECT_GT(edits, 20);
    EXPECT_EQ(under(keys::KeyId{last}), people);
    expect_all_found("after");
    for (int n = 0; n < people; ++n) {
        const auto now = get(n);
        EXPECT_EQ(now.name, names[static_cast<std::size_t>(n)]);
        EXPECT_EQ(now.identity_number, identity_number(n));
        EXPECT_EQ(now.address_detail, person(n).address_detail);
        ASSERT_EQ(now.contact_points.size(), 2U);
        EXPECT_EQ(now.contact_points[0].value, mobile(n));
        EXPECT_EQ(now.services.at(0).number, fmt::format("KD-{:05}", n));
    }
}

TEST_P(Moving, TakesFilesAlongWithoutTheirBytes) {
    const file::Shelf shelf{folder_ / "files", &master_, Suite::xchacha};
    const auto staged = file::stage(*store_, shelf, "a.txt", "words");
    const auto kept = store_->write(system_actor(), [&](Unit& unit) -> Result<file::FileFacts> {
        return file::attach(unit, shelf, *staged, {"chat", 7});
    });
    ASSERT_TRUE(kept);
    EXPECT_EQ(under(keys::KeyId{2}), people + 1);
    ASSERT_TRUE(rotate(Suite::sm4));
    move_all(*store_);
    EXPECT_EQ(under(keys::KeyId{2}), 0);
    const auto bytes =
        store_->read(system_actor(), [&](Unit& unit) { return file::read(unit, shelf, kept->file_id); });
    EXPECT_EQ(bytes.value(), "words");
}

TEST_P(Moving, GoesOnAfterACrashAndLeavesNothingUnderARetiredKey) {
    // One record that was merged away: it is found by nobody, and its values move all the same.
    const auto survivor = get(0);
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) {
        return customer::merge_customers(unit, master_, ids_[0], ids_[1], survivor.version, "同一人");
    }));
    ASSERT_TRUE(rotate(Suite::sm4));
    {
        const auto of_node = worker(*store_);
        of_node->run_due();
    }
    EXPECT_GT(under(keys::KeyId{2}), 0);
    EXPECT_GT(under(keys::KeyId{3}), 0);
    EXPECT_EQ(found(mobile(1)), std::vector{ids_[0]}) << "under the old key or the new";
    store_.reset();  // the batch that is due stands in the store
    store_ = opened();
    EXPECT_FALSE(retire(2)) << "half way";
    move_all(*store_);
    EXPECT_EQ(under(keys::KeyId{2}), 0);
    EXPECT_TRUE(retire(2));
    EXPECT_EQ(found(mobile(1)), std::vector{ids_[0]});
    EXPECT_EQ(get(1).name, person(1).name);
    const auto names_it = [&](const char* column, const char* table) {
        const auto text = fmt::format("select count(*) as n from {} where {} like 'v2:2:%'", table, column);
        return store_->read(system_actor(), [&](Unit& unit) { return unit.number(Sql{"test.left", text}); });
    };
    for (const char* column : {"name_sealed", "identity_sealed", "address_sealed", "notes_sealed"})
        EXPECT_EQ(names_it(column, "customer"), 0) << column;
    EXPECT_EQ(names_it("value_sealed", "contact_point"), 0);
    EXPECT_EQ(names_it("number_sealed", "held_service"), 0);
}

TEST_P(Moving, TakesTheSigningSecretsAlong) {
    auto actor = system_actor();
    actor.home_organization_id = root_.number;
    automation::RuleBook book{master_, {.allows_private_targets = true}};
    automation::RuleDraft draft;
    draft.name = "call";
    draft.is_active = true;
    draft.organization_id = root_;
    draft.definition.events = {"opened"};
    automation::RuleAction call;
    call.kind = automation::ActionKind::webhook;
    call.url = "https://example.org/";
    call.secret = "0123456789abcdef";
    draft.definition.actions = {call};
    const auto made =
        store_->write(actor, [&](Unit& unit) { return automation::create_rule(unit, book, draft); });
    ASSERT_TRUE(made) << made.error().kind.code;
    const auto id = made->rule.rule_id;
    const auto secret_key = [&] {
        return store_->read(actor, [&](Unit& unit) {
            return keys::key_of(automation::get_rule(unit, id)->rule.definition.actions.at(0).secret);
        });
    };
    EXPECT_EQ(secret_key(), keys::KeyId{2});
    ASSERT_TRUE(rotate(Suite::sm4));
    // Saved before its turn, its secret left out: kept, and under the new key.
    draft.definition.actions[0].secret.clear();
    ASSERT_TRUE(
        store_->write(actor, [&](Unit& unit) { return automation::update_rule(unit, book, id, 1, draft); }));
    EXPECT_EQ(secret_key(), keys::KeyId{3});
    ASSERT_TRUE(rotate(Suite::xchacha));
    move_all(*store_);
    EXPECT_EQ(secret_key(), keys::KeyId{4});
    EXPECT_EQ(under(keys::KeyId{4}), people + 1);
    EXPECT_TRUE(retire(3));
    EXPECT_TRUE(retire(2));
    // A node may remember the rule as it was made, by a key that is gone: its call is signed all the same.
    const auto& remembered = made->rule;
    std::string queued;
    ASSERT_TRUE(store_->write(actor, [&](Unit& unit) -> Done {
        queued =
            automation::secret_for_delivery(unit, master_, remembered, remembered.definition.actions.at(0));
        return {};
    }));
    EXPECT_EQ(keys::key_of(queued), keys::KeyId{4});
    const auto opened_secret = store_->read(actor, [&](Unit& unit) {
        const auto rule = automation::get_rule(unit, id)->rule;
        return keys::Sealer{unit, master_}.open(rule.definition.actions.at(0).secret,
                                                automation::secret_context(id));
    });
    EXPECT_EQ(opened_secret, "0123456789abcdef");
}

INSTANTIATE_TEST_SUITE_P(Engines, Moving, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan
