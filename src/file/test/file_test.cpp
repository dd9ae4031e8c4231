// Files on both engines: sealed on disk, opened by their own row alone, moved from key to key, gone with
// their owner.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "base/file_type.hpp"
#include "base/test/code_of.hpp"
#include "file/calls.hpp"
#include "file/domain/file_errors.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> file_migrations();
}  // namespace bihuan

namespace bihuan::file {
namespace {

using namespace std::chrono_literals;

class Files : public testing::TestWithParam<const char*> {
  protected:
    template <class F>
    auto write(F use) {
        clock_.advance(1s);
        return store_->write(system_actor(), use);
    }
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {identity_migrations(), keys_migrations(), timer_migrations(), file_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        std::string name = testing::TempDir() + "bihuan_file_XXXXXX";
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        shelf_ = {name, &master_, Suite::xchacha};
    }
    void TearDown() override {
        store_.reset();
        if (!shelf_.folder.empty()) std::filesystem::remove_all(shelf_.folder);
    }
    FileFacts keep(const std::string& name, const std::string& bytes, std::int64_t owner = 7) {
        const auto staged = stage(*store_, shelf_, name, bytes);
        return *write(
            [&](Unit& unit) -> Result<FileFacts> { return attach(unit, shelf_, *staged, {"chat", owner}); });
    }
    Result<std::string> bytes_of(FileId id) {
        return store_->read(system_actor(), [&](Unit& unit) { return file::read(unit, shelf_, id); });
    }
    std::vector<FileFacts> all_of(std::int64_t owner) {
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<FileFacts>> {
            return files_of(unit, shelf_, {"chat", owner});
        });
    }
    std::vector<std::filesystem::path> on_disk() const {
        std::vector<std::filesystem::path> out;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{shelf_.folder})
            if (entry.is_regular_file()) out.push_back(entry.path());
        return out;
    }
    static std::string content(const std::filesystem::path& path) {
        std::ifstream in{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const FieldCipher master_{FieldCipher::Key{1, 2, 3}};
    Shelf shelf_;
    std::unique_ptr<Store> store_;
};

TEST_P(Files, AreSealedOnDiskAndComeBackWhole) {
    for (const auto suite : {Suite::xchacha, Suite::sm4}) {
        shelf_.suite = suite;
        const std::string bytes = "身份证 110101199003070000\n" + std::string(100'000, 'x');
        const auto kept = keep("../证件.txt", bytes);
        EXPECT_EQ(kept.name, "证件.txt");
        EXPECT_EQ(kept.media_type, "text/plain; charset=utf-8");
        EXPECT_EQ(kept.size, std::ssize(bytes));
        EXPECT_EQ(bytes_of(kept.file_id).value(), bytes);
    }
    ASSERT_EQ(on_disk().size(), 2U);
    for (const auto& path : on_disk())
        EXPECT_EQ(content(path).find("110101199003070000"), std::string::npos) << path;
    const auto all = all_of(7);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].kept_at, *from_iso("2026-03-02T01:00:00Z"));
    EXPECT_TRUE(all_of(8).empty());
}

TEST_P(Files, WhatCannotBeAFileIsRefusedAndLeavesNothing) {
    EXPECT_EQ(code_of(stage(*store_, shelf_, "a.txt", "")), file_empty.code);
    EXPECT_EQ(code_of(stage(*store_, shelf_, "..", "x")), file_name_wrong.code);
    EXPECT_EQ(code_of(stage(*store_, shelf_, "a.bin", std::string(file_bytes_max + 1, 'x'))),
              file_too_large.code);
    const auto staged = stage(*store_, shelf_, "a.txt", "x");
    EXPECT_EQ(on_disk().size(), 1U);
    discard(shelf_, *staged);
    EXPECT_TRUE(on_disk().empty());
    EXPECT_EQ(code_of(bytes_of(FileId{1})), file_unknown.code);
}

TEST_P(Files, OnesTouchedOrChangedForAnotherDoNotOpen) {
    const auto one = keep("a.txt", "the first"), two = keep("b.txt", "the second");
    const auto paths = on_disk();
    ASSERT_EQ(paths.size(), 2U);
    std::filesystem::copy_file(paths[0], paths[1], std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ((bytes_of(one.file_id).has_value() ? 1 : 0) + (bytes_of(two.file_id).has_value() ? 1 : 0), 1);
    auto sealed = content(paths[0]);
    sealed[sealed.size() / 2] = sealed[sealed.size() / 2] == 'A' ? 'B' : 'A';
    std::ofstream{paths[0], std::ios::binary} << sealed;
    EXPECT_EQ(code_of(bytes_of(one.file_id)), file_damaged.code);
    EXPECT_EQ(code_of(bytes_of(two.file_id)), file_damaged.code);
}

TEST_P(Files, GoWithTheirOwnerAndStayWhereThatFails) {
    keep("a.txt", "one");
    keep("b.txt", "two", 8);
    const auto failed = write([&](Unit& unit) -> Done {
        remove_all(unit, shelf_, {"chat", 7});
        return refuse(file_unknown);
    });
    EXPECT_FALSE(failed);
    EXPECT_EQ(bytes_of(all_of(7).at(0).file_id).value(), "one");
    (void)write([&](Unit& unit) -> Done {
        remove_all(unit, shelf_, {"chat", 7});
        return {};
    });
    EXPECT_TRUE(all_of(7).empty());
    EXPECT_EQ(on_disk().size(), 1U);
    EXPECT_EQ(bytes_of(all_of(8).at(0).file_id).value(), "two");
}

INSTANTIATE_TEST_SUITE_P(Engines, Files, testing::Values("sqlite", "postgres"),
                         [](const auto& it) { return std::string{it.param}; });

}  // namespace
}  // namespace bihuan::file
