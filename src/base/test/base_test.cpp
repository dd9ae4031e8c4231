#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>
#include <sstream>
#include <thread>

#include "base/actor.hpp"
#include "base/clock.hpp"
#include "base/compress.hpp"
#include "base/crypto.hpp"
#include "base/csv.hpp"
#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/metrics.hpp"
#include "base/state_table.hpp"
#include "base/text.hpp"

namespace bihuan {
namespace {

TEST(Clock, IsoTextIsReadStrictly) {
    struct Sample {
        const char* text;
        const char* read;  // "" where refused
    };
    for (const Sample& row : {
             Sample{"2026-03-02T01:00:00Z", "2026-03-02T01:00:00.000Z"},
             Sample{"2026-03-02T09:00:00.125+08:00", "2026-03-02T01:00:00.125Z"},
             Sample{"2026-03-02T09:00+0800", "2026-03-02T01:00:00.000Z"},
             Sample{"2026-03-02", "2026-03-02T00:00:00.000Z"},
             Sample{"2024-02-29", "2024-02-29T00:00:00.000Z"},
             Sample{"2026-02-29", ""},
             Sample{"2026-13-01", ""},
             Sample{"2026-03-02T24:00:00Z", ""},
             Sample{"2026-03-02T01:00:00", ""},
             Sample{"2026-03-02T01:00:00.Z", ""},
             Sample{"2026-03-02T01:00:00Zx", ""},
             Sample{"", ""},
             Sample{"soon", ""},
         }) {
        const auto at = from_iso(row.text);
        EXPECT_EQ(at ? to_iso(*at) : "", row.read) << row.text;
    }
}

TEST(Clock, LocalDateKnowsZones) {
    const auto at = *from_iso("2026-03-01T16:30:00Z");
    EXPECT_EQ(local_date_compact(at, "Asia/Shanghai"), "20260302");
    EXPECT_EQ(local_date_compact(at, "America/New_York"), "20260301");
    EXPECT_EQ(local_date_compact(at, "Mars/Base"), "20260301");
}

TEST(Id, GrowsWithTimeAndNeverRepeats) {
    IdSource source{3};
    const auto at = *from_iso("2026-03-02T01:00:00Z");
    std::set<std::int64_t> seen;
    std::int64_t last = 0;
    for (int i = 0; i < 200'000; ++i) {  // more than one millisecond's count
        const auto id = source.next(at);
        EXPECT_GT(id, last);
        last = id;
    }
    EXPECT_EQ(to_iso(instant_of_id(source.next(at + std::chrono::seconds{10}))), "2026-03-02T01:00:10.000Z");
    EXPECT_LE(first_id_at(at), last);
    std::vector<std::jthread> threads;
    std::array<std::vector<std::int64_t>, 4> made;
    for (auto& mine : made)
        threads.emplace_back([&] {
            for (int i = 0; i < 10'000; ++i) mine.push_back(source.next(at));
        });
    threads.clear();
    for (const auto& mine : made) seen.insert(mine.begin(), mine.end());
    EXPECT_EQ(seen.size(), 40'000U);
}

TEST(Id, OnlyPositiveDigitsAreAnId) {
    EXPECT_EQ(parse_id("42"), 42);
    for (const char* text : {"", "0", "-1", "+1", " 1", "1 ", "1x", "99999999999999999999", "一"})
        EXPECT_FALSE(parse_id(text)) << text;
}

TEST(Text, LengthTrimFoldAndControl) {
    EXPECT_EQ(code_point_count("a宽𠮷👍"), 4U);
    EXPECT_EQ(trim(" \t　宽 带\n"), "宽 带");
    EXPECT_EQ(trim("   "), "");
    EXPECT_EQ(truncate_code_points("宽带𠮷断", 3), "宽带𠮷");
    EXPECT_EQ(fold("ＡＢＣ Straße"), "abc strasse");
    EXPECT_TRUE(is_valid_utf8("宽带 👩‍👩‍👧 𬭎"));
    for (const char* bad : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe5\xae"})
        EXPECT_FALSE(is_valid_utf8(bad));
    EXPECT_FALSE(has_control_characters("a\nb\tc", true));
    EXPECT_TRUE(has_control_characters("a\nb", false));
    EXPECT_TRUE(has_control_characters(std::string_view{"a\0b", 3}, true));
    EXPECT_TRUE(has_control_characters("evil\u202Egnp.exe", true)) << "bidirectional override";
    EXPECT_EQ(pick_locale("en-GB,en;q=0.8,zh;q=0.5"), "en");
    EXPECT_EQ(pick_locale("en;q=0.2, zh-CN;q=0.9"), "zh-CN");
    EXPECT_EQ(pick_locale("fr"), "zh-CN");
}

TEST(Crypto, PasswordsTokensAndSealedValues) {
    const PasswordCost cheap{1, 8192 * 2};
    const auto hash = password_hash("correct horse", cheap);
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_TRUE(password_verify(hash, "correct horse"));
    EXPECT_FALSE(password_verify(hash, "wrong horse"));
    EXPECT_FALSE(password_verify("not a hash", "x"));
    EXPECT_NE(random_token(), random_token());
    EXPECT_EQ(random_token(32).size(), 43U);
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 stream;
    stream.add("a");
    stream.add("bc");
    EXPECT_EQ(stream.hex(), sha256_hex("abc"));

    FieldCipher::Key key{};
    key[0] = 7;
    const FieldCipher cipher{key};
    const auto sealed = cipher.seal("张三 13812345678", "customer.name:1");
    // Three digits of it may well meet by chance.
    EXPECT_EQ(sealed.find("13812345678"), std::string::npos);
    EXPECT_NE(sealed, cipher.seal("张三 13812345678", "customer.name:1")) << "a fresh nonce each time";
    EXPECT_EQ(cipher.open(sealed, "customer.name:1"), "张三 13812345678");
    EXPECT_EQ(cipher.open(sealed, "customer.name:2"), std::nullopt) << "moved to another row";
    for (std::size_t i = 3; i < sealed.size(); ++i) {
        auto forged = sealed;
        forged[i] = forged[i] == 'A' ? 'B' : 'A';
        if (forged != sealed) {
            EXPECT_EQ(cipher.open(forged, "customer.name:1"), std::nullopt) << i;
        }
    }
    EXPECT_EQ(cipher.open("v1:short", "x"), std::nullopt);
    EXPECT_EQ(cipher.blind_index("a", "phone"), cipher.blind_index("a", "phone"));
    EXPECT_NE(cipher.blind_index("a", "phone"), cipher.blind_index("a", "mail"));
    key[0] = 8;
    EXPECT_EQ(FieldCipher{key}.open(sealed, "customer.name:1"), std::nullopt) << "another key";
}

TEST(Crypto, TheKeyFileIsMadeOnceAndNeverReplaced) {
    const auto path = std::filesystem::temp_directory_path() / ("bihuan-key-" + random_token(8));
    const auto sealed = FieldCipher::from_file(path).seal("x", "c");
    EXPECT_EQ(FieldCipher::from_file(path).open(sealed, "c"), "x");
    EXPECT_EQ(std::filesystem::status(path).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::resize_file(path, 10);
    EXPECT_THROW(FieldCipher::from_file(path), std::runtime_error);
    std::filesystem::remove(path);
}

TEST(Csv, ReadsWhatSpreadsheetsWrite) {
    struct Sample {
        const char* why;
        std::string text;
        std::vector<std::vector<std::string>> records;
        int errors;
    };
    for (const Sample& row : {
             Sample{"byte-order mark and CRLF",
                    "\xEF\xBB\xBF"
                    "a,b\r\n1,2\r\n",
                    {{"a", "b"}, {"1", "2"}},
                    0},
             Sample{"quotes, commas, line breaks", "\"a \"\"x\"\"\",\"b,\nc\"\n", {{"a \"x\"", "b,\nc"}}, 0},
             Sample{"no line end at the end", "a,b", {{"a", "b"}}, 0},
             Sample{"blank lines are skipped", "a\n\n\r\nb\n", {{"a"}, {"b"}}, 0},
             Sample{"empty cells stay", ",,\n", {{"", "", ""}}, 0},
             Sample{"text after a quote costs one record", "\"a\"b,c\nd\n", {{"d"}}, 1},
             Sample{"an open quote is told", "\"a\nb", {}, 1},
             Sample{"nothing", "", {}, 0},
         }) {
        std::istringstream in{row.text};
        CsvReader reader{in};
        std::vector<std::vector<std::string>> records;
        int errors = 0;
        for (;;) {
            auto next = reader.next();
            if (!next)
                ++errors;
            else if (!*next)
                break;
            else
                records.push_back(**next);
        }
        EXPECT_EQ(records, row.records) << row.why;
        EXPECT_EQ(errors, row.errors) << row.why;
    }
}

TEST(Csv, BoundsAndLines) {
    std::istringstream wide{std::string(2000, ',') + "\nx\n"};
    CsvReader reader{wide};
    EXPECT_FALSE(reader.next());
    EXPECT_EQ((**reader.next())[0], "x");
    EXPECT_EQ(reader.line(), 2U);
    EXPECT_EQ(csv_line({"a", "b,c", "=1+1", "say \"x\""}), "a,\"b,c\",\"'=1+1\",\"say \"\"x\"\"\"\r\n");
    EXPECT_EQ(csv_line({"\xEF\xBB\xBF"
                        "a",
                        "b"}),
              "\"\xEF\xBB\xBF"
              "a\",b\r\n")
        << "or a reader drops the mark";
}

enum class Light { red, green, dark };
enum class Push { go, stop, cut };
constexpr std::array lights{Step{Light::red, Push::go, Light::green},
                            Step{Light::green, Push::stop, Light::red}};
static_assert(is_deterministic(lights) && all_reachable(lights, Light::red));
constexpr std::array twice{Step{Light::red, Push::go, Light::green}, Step{Light::red, Push::go, Light::dark}};
static_assert(!is_deterministic(twice));
constexpr std::array apart{Step{Light::dark, Push::cut, Light::green}};
static_assert(!all_reachable(apart, Light::red));

TEST(StateTable, AnswersOneStep) {
    EXPECT_EQ(next_state(lights, Light::red, Push::go), Light::green);
    EXPECT_EQ(next_state(lights, Light::red, Push::cut), std::nullopt);
}

TEST(Actor, ScopeBoundsWhatIsSeen) {
    Actor actor;
    EXPECT_FALSE(actor.sees(1));
    actor.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{2, 5, 9});
    EXPECT_TRUE(actor.sees(5));
    EXPECT_FALSE(actor.sees(6));
    EXPECT_TRUE(system_actor().sees(6));
    EXPECT_EQ(to_text(Permission::portal), "portal");
}

TEST(Compress, WhatGoesInComesOutAndNothingElse) {
    std::string long_one;
    while (long_one.size() < 300'000) long_one += "宽带今晚八点前恢复 " + std::to_string(long_one.size());
    for (const std::string& text : {std::string{}, std::string{"a"}, std::string(100'000, '\0'), long_one}) {
        const auto small = compressed(text);
        EXPECT_EQ(decompressed(small, text.size()), text);
        if (!text.empty()) {
            EXPECT_EQ(decompressed(small, text.size() - 1), std::nullopt) << "too much";
        }
        EXPECT_EQ(decompressed(small + "x", text.size()), std::nullopt);
        EXPECT_EQ(decompressed(small.substr(0, small.size() - 1), text.size()), std::nullopt);
    }
    EXPECT_LT(compressed(long_one).size(), long_one.size() / 3);
    EXPECT_EQ(decompressed("not compressed", 100), std::nullopt);
    EXPECT_EQ(decompressed("", 100), std::nullopt);
}

TEST(Base64, EachValueHasOneText) {
    std::string bytes;
    for (int size = 0; size < 70; ++size) {
        EXPECT_EQ(base64_bytes(base64_text(bytes)), bytes) << size;
        bytes += static_cast<char>(size * 37 + 200);
    }
    EXPECT_EQ(base64_bytes("_-8"), std::string("\xff\xef"));
    for (const char* wrong :
         {"A", "AAAAA", "AA=", "AA==", "A A", "AAA+", "AAA/", "AB", "AAB", "AAAAAAAé", "\xff\xff"})
        EXPECT_EQ(base64_bytes(wrong), std::nullopt) << wrong;
}

TEST(Digests, HexIsComparedDigitByDigit) {
    const auto digest = sha256("a");
    auto hex = hex_of(digest);
    EXPECT_TRUE(is_hex_of(hex, digest));
    for (auto& digit : hex) {
        const auto was = std::exchange(digit, digit == '0' ? '1' : '0');
        EXPECT_FALSE(is_hex_of(hex, digest));
        digit = was;
    }
    EXPECT_FALSE(is_hex_of(hex.substr(1), digest));
}

TEST(Metrics, TextHoldsWhatWasCounted) {
    Metrics metrics;
    auto hits = metrics.counter("bihuan_hits_total", "Hits", {{"kind", "a"}});
    hits.add();
    hits.add(2);
    metrics.gauge("bihuan_depth", "Depth", [] { return 7.0; });
    metrics.histogram("bihuan_seconds", "Time").observe(0.003);
    double runs = 1;
    metrics.gauges("bihuan_runs", "Runs",
                   [&] { return std::vector{std::pair{Labels{{"statement", "a.b"}}, runs}}; });
    EXPECT_NE(metrics.text().find("bihuan_runs{statement=\"a.b\"} 1"), std::string::npos);
    runs = 5;
    const auto text = metrics.text();
    EXPECT_NE(text.find("bihuan_runs{statement=\"a.b\"} 5"), std::string::npos) << text;
    EXPECT_NE(text.find("bihuan_hits_total{kind=\"a\"} 3"), std::string::npos) << text;
    EXPECT_NE(text.find("bihuan_depth 7"), std::string::npos);
    EXPECT_NE(text.find("bihuan_seconds_bucket{le=\"0.005\"} 1"), std::string::npos);
}

}  // namespace
}  // namespace bihuan
