// Peers of Linchpin's sweep: every switch in turn, what goes dark at last (holdouts do not matter then).
//
//     g++ -O3 -march=native -std=c++17 -o sweep sweep.cpp
//     ./sweep FILE one|worklist|sets|lanes|hybrid [RUNS]
//
// FILE is what org.linchpin.bench.EdgeFile writes. Prints the median processor time of RUNS without loading, and a checksum over
// the nodes and functions that each switch darkens. One thread. Written as fast as we could; corrections are welcome.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

using std::vector;
using u64 = uint64_t;

struct Net {
  int nodes, modelNodes, needs, switches;
  vector<int> failAt, holdout, needStart, source, needHoldout, function, switchStart, switchNode;
  vector<int> outStart, outTarget;
};

// Processor seconds of this thread: others on the machine do not count.
static double clockSeconds() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static vector<int> ints(FILE* f, size_t n) {
  vector<int> v(n);
  if (fread(v.data(), 4, n, f) != n) { fprintf(stderr, "The file is too short.\n"); exit(1); }
  return v;
}

static Net load(const char* path) {
  FILE* f = fopen(path, "rb");
  if (!f) { perror(path); exit(1); }
  vector<int> head = ints(f, 6);
  if (head[0] != 0x4c505831) { fprintf(stderr, "%s is no edge file.\n", path); exit(1); }
  Net n;
  n.nodes = head[1]; n.modelNodes = head[2]; n.needs = head[3]; n.switches = head[4];
  n.failAt = ints(f, n.nodes); n.holdout = ints(f, n.nodes); n.needStart = ints(f, n.nodes + 1);
  n.source = ints(f, n.needs); n.needHoldout = ints(f, n.needs); n.function = ints(f, n.nodes);
  n.switchStart = ints(f, n.switches + 1); n.switchNode = ints(f, head[5]);
  fclose(f);
  n.outStart.assign(n.nodes + 1, 0);
  for (int s : n.source) n.outStart[s + 1]++;
  for (int i = 0; i < n.nodes; i++) n.outStart[i + 1] += n.outStart[i];
  vector<int> next(n.outStart.begin(), n.outStart.end() - 1);
  n.outTarget.resize(n.needs);
  for (int t = 0; t < n.nodes; t++)
    for (int e = n.needStart[t]; e < n.needStart[t + 1]; e++) n.outTarget[next[n.source[e]]++] = t;
  return n;
}

// What a sweep answers here: per switch how many nodes of the model go dark, and how many functions.
struct Answer {
  vector<u64> reach, functions;
  explicit Answer(int switches) : reach(switches), functions(switches) {}
  u64 checksum() const {
    u64 h = 0xcbf29ce484222325ULL;
    for (size_t s = 0; s < reach.size(); s++)
      for (u64 v : {reach[s], functions[s]}) h = (h ^ v) * 0x100000001b3ULL;
    return h;
  }
};

// (a) A worklist over compressed rows; a run costs what it touches. One array says how many failures a node still bears.
struct Worklist {
  static constexpr int OFF = 1 << 30;
  const Net& n;
  vector<int> left, queue;
  size_t passedOn = 0, off = 0;
  explicit Worklist(const Net& net) : n(net), left(net.failAt), queue(net.nodes) {}
  size_t count = 0;

  // The dark nodes stand in queue; false if more needs than the budget are followed.
  bool run(int s, size_t budget) {
    for (int k = n.switchStart[s]; k < n.switchStart[s + 1]; k++) {
      int node = n.switchNode[k];
      if (left[node] > 0) { left[node] -= OFF; queue[count++] = node; }
    }
    off = count;
    size_t followed = 0;
    while (passedOn < count) {
      int node = queue[passedOn];
      int b = n.outStart[node], e = n.outStart[node + 1];
      followed += e - b;
      if (followed > budget) return false;
      passedOn++;
      for (; b < e; b++) {
        int t = n.outTarget[b];
        if (--left[t] == 0) queue[count++] = t;
      }
    }
    return true;
  }
  void tell(int s, Answer& a) {
    for (size_t k = 0; k < count; k++) {
      int node = queue[k];
      if (node < n.modelNodes) {
        a.reach[s]++;
        a.functions[s] += n.function[node];
      }
    }
  }
  void reset() {
    for (size_t k = 0; k < passedOn; k++)
      for (int e = n.outStart[queue[k]]; e < n.outStart[queue[k] + 1]; e++) left[n.outTarget[e]]++;
    for (size_t k = 0; k < off; k++) left[queue[k]] += OFF;
    passedOn = count = off = 0;
  }
};

static Answer worklist(const Net& n) {
  Answer a(n.switches);
  Worklist w(n);
  for (int s = 0; s < n.switches; s++) { w.run(s, SIZE_MAX); w.tell(s, a); w.reset(); }
  return a;
}

// Nodes renumbered so that sources come before what needs them, components together (Tarjan 1972); in a component the
// nodes stand in the order in which the search left them, so that most needs point back.
struct Plan {
  vector<int> now, old, start, source, failAt, componentEnd, outStart, out;
  vector<uint8_t> inCycle;

  explicit Plan(const Net& n) : now(n.nodes, -1), old(n.nodes) {
    vector<int> index(n.nodes), low(n.nodes), next(n.needStart.begin(), n.needStart.end() - 1), path, stack, post;
    vector<int> left(n.nodes);
    int time = 0, count = 0, leaves = 0;
    componentEnd.resize(n.nodes);
    for (int root = 0; root < n.nodes; root++) {
      if (index[root]) continue;
      path.push_back(root);
      while (!path.empty()) {
        int v = path.back();
        if (!index[v]) { index[v] = low[v] = ++time; stack.push_back(v); }
        if (next[v] < n.needStart[v + 1]) {
          int t = n.source[next[v]++];
          if (!index[t]) path.push_back(t);
          else if (now[t] < 0) low[v] = std::min(low[v], index[t]);
          continue;
        }
        path.pop_back();
        left[v] = leaves++;
        if (low[v] == index[v]) {
          post.clear();
          int u;
          do { u = stack.back(); stack.pop_back(); post.push_back(u); } while (u != v);
          std::sort(post.begin(), post.end(), [&](int x, int y) { return left[x] < left[y]; });
          int end = count + (int)post.size();
          for (int w : post) { componentEnd[count] = end; old[count] = w; now[w] = count++; }
        }
        if (!path.empty()) low[path.back()] = std::min(low[path.back()], low[v]);
      }
    }
    start.resize(n.nodes + 1); source.resize(n.needs); failAt.resize(n.nodes); inCycle.resize(n.nodes);
    int e = 0;
    for (int i = 0; i < n.nodes; i++) {
      int o = old[i];
      start[i] = e;
      failAt[i] = n.failAt[o];
      for (int k = n.needStart[o]; k < n.needStart[o + 1]; k++) source[e++] = now[n.source[k]];
      inCycle[i] = componentEnd[i] - i > 1 || (i && componentEnd[i - 1] == componentEnd[i]);
    }
    start[n.nodes] = e;
  }

  // Rows the other way, of needs inside components only.
  void inner(int nodes) {
    outStart.assign(nodes + 1, 0);
    auto inside = [&](int i, int k) { return inCycle[i] && componentEnd[source[k]] == componentEnd[i]; };
    for (int i = 0; i < nodes; i++)
      for (int k = start[i]; k < start[i + 1]; k++) if (inside(i, k)) outStart[source[k] + 1]++;
    for (int i = 0; i < nodes; i++) outStart[i + 1] += outStart[i];
    out.resize(outStart[nodes]);
    vector<int> next(outStart.begin(), outStart.end() - 1);
    for (int i = 0; i < nodes; i++)
      for (int k = start[i]; k < start[i + 1]; k++) if (inside(i, k)) out[next[source[k]]++] = i;
  }
};

// (b) Per node the switches that alone darken it, bottom-up; in components from nothing up to the least solution.
// A set that equals its largest source is that source's.
static Answer sets(const Net& n) {
  Plan p(n);
  p.inner(n.nodes);
  Answer a(n.switches);
  vector<vector<uint16_t>> own(n.nodes);
  vector<int> alias(n.nodes);
  vector<vector<uint16_t>> direct(n.nodes);
  for (int s = 0; s < n.switches; s++)
    for (int k = n.switchStart[s]; k < n.switchStart[s + 1]; k++) direct[p.now[n.switchNode[k]]].push_back(s);
  vector<uint32_t> stamp(n.switches), seen(n.switches);
  vector<uint16_t> out(n.switches + 1);
  uint32_t epoch = 0;
  // Into out; its size.
  auto compute = [&](int i) {
    size_t m = 0;
    int f = p.failAt[i];
    if (f <= 1) {
      ++epoch;
      for (int k = p.start[i]; k < p.start[i + 1]; k++)
        for (uint16_t x : own[alias[p.source[k]]]) { out[m] = x; m += stamp[x] != epoch; stamp[x] = epoch; }
      for (uint16_t x : direct[i]) { out[m] = x; m += stamp[x] != epoch; stamp[x] = epoch; }
    } else {
      uint32_t base = epoch + 1;
      epoch += 16;
      for (int k = p.start[i]; k < p.start[i + 1]; k++)
        for (uint16_t x : own[alias[p.source[k]]]) {
          uint32_t c = stamp[x] < base ? base : stamp[x] + 1;
          stamp[x] = c;
          out[m] = x;
          m += c == base + f - 1;
        }
      for (uint16_t x : direct[i]) {
        bool there = stamp[x] >= base + f - 1 && stamp[x] >= base;
        out[m] = x;
        m += !there;
      }
    }
    return m;
  };
  vector<uint8_t> waiting(n.nodes);
  vector<int> queue;
  for (int i = 0; i < n.nodes;) {
    int end = p.componentEnd[i];
    if (end - i == 1) {
      size_t m = compute(i);
      alias[i] = i;
      for (int k = p.start[i]; k < p.start[i + 1]; k++)
        if (m > 0 && own[alias[p.source[k]]].size() == m && p.failAt[i] <= 1) { alias[i] = alias[p.source[k]]; break; }
      if (alias[i] == i) own[i].assign(out.begin(), out.begin() + m);
    } else {
      for (int j = i; j < end; j++) { alias[j] = j; waiting[j] = 1; }
      bool again = true;
      while (again) {
        again = false;
        for (int j = i; j < end; j++) {
          if (!waiting[j]) continue;
          waiting[j] = 0;
          size_t m = compute(j);
          if (m == own[j].size()) continue;
          own[j].assign(out.begin(), out.begin() + m);
          for (int k = p.outStart[j]; k < p.outStart[j + 1]; k++) { waiting[p.out[k]] = 1; again |= p.out[k] <= j; }
        }
      }
    }
    i = end;
  }
  vector<u64> weight(n.nodes);
  for (int i = 0; i < n.nodes; i++) {
    int o = p.old[i];
    if (o < n.modelNodes) weight[alias[i]]++;
    if (n.function[o]) for (uint16_t x : own[alias[i]]) a.functions[x]++;
  }
  for (int i = 0; i < n.nodes; i++)
    if (weight[i]) for (uint16_t x : own[i]) a.reach[x] += weight[i];
  return a;
}

// (c) 512 scenarios a pass, one bit each; k-of by bit-sliced counters. A component is gone through until nothing changes.
constexpr int W = 8;
using Lanes = std::array<u64, W>;

struct BitLanes {
  const Net& n;
  const Plan& p;
  vector<Lanes> dark, off;
  vector<int> offAt, offNodes;
  vector<uint8_t> waiting;
  BitLanes(const Net& net, const Plan& plan)
      : n(net), p(plan), dark(net.nodes + 1), off(1), offAt(net.nodes), waiting(net.nodes) {}

  inline Lanes next(int i) const {
    Lanes acc{};
    int b = p.start[i], e = p.start[i + 1], f = p.failAt[i];
    if (f <= 1) {
      for (int k = b; k < e; k++) for (int w = 0; w < W; w++) acc[w] |= dark[p.source[k]][w];
    } else if (f == e - b) {
      acc.fill(~0ULL);
      for (int k = b; k < e; k++) for (int w = 0; w < W; w++) acc[w] &= dark[p.source[k]][w];
    } else if (f == 2) {
      Lanes one{};
      for (int k = b; k < e; k++)
        for (int w = 0; w < W; w++) { u64 d = dark[p.source[k]][w]; acc[w] |= one[w] & d; one[w] |= d; }
    } else {
      fprintf(stderr, "A gate is not all, any or 2 of n.\n");
      exit(1);
    }
    for (int w = 0; w < W; w++) acc[w] |= off[offAt[i]][w];
    return acc;
  }

  void run(const int* scenarios, int count, Answer& a) {
    for (int s = 0; s < count; s++)
      for (int k = n.switchStart[scenarios[s]]; k < n.switchStart[scenarios[s] + 1]; k++) {
        int i = p.now[n.switchNode[k]];
        if (!offAt[i]) { offAt[i] = (int)off.size(); off.push_back(Lanes{}); offNodes.push_back(i); }
        off[offAt[i]][s >> 6] |= 1ULL << (s & 63);
      }
    for (int i = 0; i < n.nodes;) {
      int end = p.componentEnd[i];
      if (end - i == 1) { dark[i] = next(i); i = end; continue; }
      for (int j = i; j < end; j++) { dark[j] = Lanes{}; waiting[j] = 1; }
      for (bool again = true; again;) {
        again = false;
        for (int j = i; j < end; j++) {
          if (!waiting[j]) continue;
          waiting[j] = 0;
          Lanes d = next(j);
          if (d == dark[j]) continue;
          dark[j] = d;
          for (int k = p.outStart[j]; k < p.outStart[j + 1]; k++) { waiting[p.out[k]] = 1; again |= p.out[k] <= j; }
        }
      }
      i = end;
    }
    count_(scenarios, count, a);
    for (int i : offNodes) offAt[i] = 0;
    offNodes.clear();
    off.resize(1);
  }

  // Positional counts: eight planes of bits, emptied every 255 nodes.
  void count_(const int* scenarios, int count, Answer& a) {
    Lanes plane[8] = {};
    int held = 0;
    auto flush = [&] {
      for (int s = 0; s < count; s++) {
        u64 c = 0;
        for (int b = 0; b < 8; b++) c |= (plane[b][s >> 6] >> (s & 63) & 1) << b;
        a.reach[scenarios[s]] += c;
      }
      memset(plane, 0, sizeof plane);
      held = 0;
    };
    for (int i = 0; i < n.nodes; i++) {
      int o = p.old[i];
      if (o >= n.modelNodes) continue;
      const Lanes& d = dark[i];
      u64 some = 0;
      for (int w = 0; w < W; w++) some |= d[w];
      if (!some) continue;
      Lanes carry = d;
      for (int b = 0; b < 8; b++) {
        u64 left = 0;
        for (int w = 0; w < W; w++) { u64 t = plane[b][w] & carry[w]; plane[b][w] ^= carry[w]; carry[w] = t; left |= t; }
        if (!left) break;
      }
      if (++held == 255) flush();
      if (n.function[o])
        for (int s = 0; s < count; s++)
          if (d[s >> 6] >> (s & 63) & 1) a.functions[scenarios[s]]++;
    }
    flush();
  }
};

static void lanes(const Net& n, const vector<int>& scenarios, Answer& a) {
  Plan p(n);
  p.inner(n.nodes);
  BitLanes b(n, p);
  for (size_t s = 0; s < scenarios.size(); s += 64 * W)
    b.run(&scenarios[s], (int)std::min<size_t>(64 * W, scenarios.size() - s), a);
}

// (d) Small cascades by worklist, up to a budget; the rest in lanes.
static Answer hybrid(const Net& n) {
  Answer a(n.switches);
  Worklist w(n);
  vector<int> rest;
  for (int s = 0; s < n.switches; s++) {
    if (w.run(s, n.needs / 500 + 100)) w.tell(s, a); else rest.push_back(s);
    w.reset();
  }
  if (!rest.empty()) lanes(n, rest, a);
  return a;
}

static Answer solve(const Net& n, const std::string& how) {
  if (how == "worklist") return worklist(n);
  if (how == "sets") return sets(n);
  if (how == "hybrid") return hybrid(n);
  Answer a(n.switches);
  vector<int> all(n.switches);
  for (int s = 0; s < n.switches; s++) all[s] = s;
  lanes(n, all, a);
  return a;
}

int main(int argc, char** argv) {
  if (argc < 3) { fprintf(stderr, "Usage: sweep FILE one|worklist|sets|lanes|hybrid [RUNS]\n"); return 2; }
  Net n = load(argv[1]);
  std::string how = argv[2];
  int runs = argc > 3 ? atoi(argv[3]) : 1;
  vector<double> times;
  u64 sum = 0, nodes = 0;
  if (how == "one") {
    Worklist w(n);
    int largest = 0;
    size_t most = 0;
    for (int s = 0; s < n.switches; s++) {
      if (s > 100 && s < n.switches - 60) continue;
      w.run(s, SIZE_MAX);
      if (w.count > most) { most = w.count; largest = s; }
      w.reset();
    }
    for (int r = 0; r < runs; r++) {
      double t = clockSeconds();
      w.run(largest, SIZE_MAX);
      w.reset();
      times.push_back(clockSeconds() - t);
    }
    nodes = most;
    sum = largest;
  } else {
    for (int r = 0; r < runs; r++) {
      double t = clockSeconds();
      Answer a = solve(n, how);
      times.push_back(clockSeconds() - t);
      sum = a.checksum();
      nodes = 0;
      for (u64 v : a.reach) nodes += v;
    }
  }
  std::sort(times.begin(), times.end());
  printf("g++ %s %.4f s (%.4f-%.4f) dark %llu checksum %016llx\n", how.c_str(), times[times.size() / 2], times[0], times.back(),
         (unsigned long long)nodes, (unsigned long long)sum);
}
