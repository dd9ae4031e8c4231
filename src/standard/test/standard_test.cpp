#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <span>

#include "standard/calls.hpp"
#include "standard/domain/category_rules.hpp"
#include "standard/domain/standard_checks.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
}

namespace bihuan::standard {
namespace {

Category node(std::int64_t id, std::int64_t parent) {
    Category c;
    c.category_id = CategoryId{id};
    c.parent_id = CategoryId{parent};
    return c;
}

TEST(CategoryRules, TheTreeStaysATree) {
    const std::vector tree{node(1, 0), node(2, 1), node(3, 2), node(4, 3), node(5, 4), node(6, 0)};
    struct Sample {
        const char* why;
        std::int64_t moved, parent;
        const char* code;
    };
    for (const Sample& row : {
             Sample{"a new root", 0, 0, ""},
             Sample{"a new leaf on the fourth level", 0, 4, ""},
             Sample{"a sixth level", 0, 5, "standard.category_too_deep"},
             Sample{"below itself", 2, 2, "standard.category_cycle"},
             Sample{"below its own child", 2, 4, "standard.category_cycle"},
             Sample{"a subtree that would become too deep", 1, 6, "standard.category_too_deep"},
             Sample{"a parent that is not there", 0, 99, "standard.category_unknown"},
             Sample{"a leaf moved to another root", 5, 6, ""},
         }) {
        const auto done = check_parent(tree, CategoryId{row.moved}, CategoryId{row.parent});
        EXPECT_EQ(done ? "" : done.error().kind.code, row.code) << row.why;
    }
    EXPECT_TRUE(is_category_code("fault.tv_2"));
    for (const char* code : {"", "Fault", "a b", ".a", "a.", "故障"})
        EXPECT_FALSE(is_category_code(code)) << code;
}

class StandardStoreTest : public testing::Test {
  protected:
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_ = open_store({.url = "sqlite::memory:"}, standard_migrations(), clock_);
    Actor actor_ = system_actor();
};

TEST_F(StandardStoreTest, SeedsOnceAndEdits) {
    const auto seed_it = [](Unit& unit) -> Done {
        seed(unit, [](std::string_view code) { return code.empty() ? 0 : 7; });
        return {};
    };
    store_->write(actor_, seed_it);
    store_->write(actor_, seed_it);
    const auto all = store_->read(actor_, [](Unit& unit) { return list_categories(unit); });
    EXPECT_EQ(all.size(), embedded_standard().categories.size());
    EXPECT_GE(all.size(), 30U);
    EXPECT_FALSE(all.front().parent_id);
    Actor customer;
    customer.customer_id = 5;
    const auto shown = store_->read(customer, [](Unit& unit) { return list_categories(unit); });
    EXPECT_EQ(shown.size(), all.size() - 1) << "the internal one is not for customers";

    store_->write(actor_, [&](Unit& unit) -> Done {
        EXPECT_EQ(create_category(unit, {.code = "fault"}).error().kind.code, "standard.category_code_taken");
        auto made = create_category(unit, {.parent_id = all.front().category_id,
                                           .code = "fault.new",
                                           .name_zh = "新",
                                           .name_en = "New",
                                           .ticket_type = "fault",
                                           .default_priority = "low"});
        EXPECT_TRUE(made);
        CategoryChange change{.category_id = made->category_id, .version = 1, .name_en = "Newer"};
        EXPECT_EQ(update_category(unit, change)->version, 2);
        EXPECT_EQ(update_category(unit, change).error().kind.code, "standard.version_conflict");
        const auto subtree = category_subtree(unit, all.front().category_id);
        EXPECT_NE(std::ranges::find(subtree, made->category_id), subtree.end());
        return {};
    });
    store_->read(actor_, [](Unit& unit) -> Done {
        EXPECT_TRUE(is_channel(unit, "phone"));
        EXPECT_FALSE(is_channel(unit, "telepathy"));
        return {};
    });
}

TEST(Clauses, EachClauseOfTheWrittenStandardIsListedOnce) {
    std::set<std::string> mine;
    for (const auto& clause : embedded_standard().clauses) {
        EXPECT_TRUE(mine.insert(clause.id).second) << clause.id << " is listed twice";
        EXPECT_FALSE(clause.title_zh.empty() || clause.title_en.empty()) << clause.id;
    }
    const std::filesystem::path table{"../shared/standard/clauses.md"};  // beside this project's folder
    if (!std::filesystem::exists(table)) GTEST_SKIP() << table << " is not here";
    std::ifstream file{table};
    std::set<std::string> theirs;
    const std::regex row{R"(^\| (\d\.\d\.\d)\*? \|.*)"};
    for (std::string line; std::getline(file, line);)
        if (std::smatch match; std::regex_match(line, match, row)) theirs.insert(match[1]);
    EXPECT_GT(theirs.size(), 100U);
    EXPECT_EQ(mine, theirs);
}

}  // namespace
}  // namespace bihuan::standard
